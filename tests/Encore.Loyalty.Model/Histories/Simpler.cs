using System.Reflection;

namespace Encore.Loyalty.Model.Histories;

/// <summary>Makes records simpler: one part after the other goes back to its default, numbers become smaller.</summary>
internal static class Simpler
{
    public static IEnumerable<T> Of<T>(T value)
        where T : notnull
    {
        var constructor = value.GetType().GetConstructors()[0];
        var parameters = constructor.GetParameters();
        var parts = parameters.Select(parameter => value.GetType().GetProperty(parameter.Name!)!.GetValue(value)).ToArray();
        for (var index = 0; index < parts.Length; index++)
        {
            foreach (var part in Parts(parts[index], parameters[index]))
            {
                object?[] changed = [.. parts[..index], part, .. parts[(index + 1)..]];
                yield return (T)constructor.Invoke(changed);
            }
        }
    }

    private static IEnumerable<object?> Parts(object? part, ParameterInfo parameter)
    {
        var usual = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        var isUsual = parameter.HasDefaultValue && (part is Enum ? Convert.ToInt32(part, null) == Convert.ToInt32(usual, null) : Equals(part, usual));
        if (parameter.HasDefaultValue && !isUsual)
        {
            yield return part is Enum ? Enum.ToObject(part.GetType(), usual!) : usual;
        }

        if (part is int and > 1 && !parameter.HasDefaultValue)
        {
            yield return (int)part / 2;
            yield return (int)part - 1;
        }

        if (part is Basket or Rules)
        {
            foreach (var simpler in part is Basket basket ? Of(basket).Cast<object>() : Of((Rules)part))
            {
                yield return simpler;
            }
        }
    }
}
