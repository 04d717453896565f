using System.Globalization;

namespace Encore.Loyalty.Model.Histories;

/// <summary>Writes a record as the C# that makes it, without what is left at its default.</summary>
internal static class Spelling
{
    public static string Of(object value) => value switch
    {
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        decimal amount => string.Create(CultureInfo.InvariantCulture, $"{amount}m"),
        Enum name => $"{name.GetType().Name}.{name}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Construction(value),
    };

    private static string Construction(object value)
    {
        var type = value.GetType();
        var said = from parameter in type.GetConstructors()[0].GetParameters()
                   let given = type.GetProperty(parameter.Name!)!.GetValue(value)
                   where given is not null && !(parameter.HasDefaultValue && IsDefault(given, parameter.DefaultValue))
                   select parameter.HasDefaultValue ? $"{parameter.Name}: {Of(given)}" : Of(given);
        return $"new {type.Name}({string.Join(", ", said)})";
    }

    private static bool IsDefault(object given, object? usual) => given is Enum ? Convert.ToInt64(given, CultureInfo.InvariantCulture) == Convert.ToInt64(usual, CultureInfo.InvariantCulture) : given.Equals(usual);
}
