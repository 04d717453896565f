using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Encore.PlatformCheck.Signatures;

/// <summary>A type as some metadata names it.</summary>
/// <param name="Key">Equal for equal types: full names, with the assembly that defines each after all forwards.</param>
/// <param name="Text">For people: C# names without namespaces.</param>
internal sealed partial record TypeText(string Key, string Text)
{
    /// <summary>The assembly that was asked for the type; null for what signatures build up (arrays, pointers, parameters).</summary>
    public string? Assembly { get; private init; }

    /// <summary>Namespace and name, outer types before a '+'; empty where <see cref="Assembly"/> is null.</summary>
    public string FullName { get; private init; } = "";

    /// <summary>Null when no assembly here defines it, and for what signatures build up.</summary>
    public TypeEntry? Definition { get; private init; }

    public ImmutableArray<TypeText> Arguments { get; private init; } = [];

    public bool IsMissing => Assembly is not null && Definition is null;

    public static TypeText Of(TypeEntry type) => Named(type.File.Name, type.FullName, type);

    public static TypeText Named(string assembly, string fullName, TypeEntry? definition) =>
        new($"[{definition?.File.Name ?? assembly}]{fullName}", Short(fullName)) { Assembly = assembly, FullName = fullName, Definition = definition };

    /// <summary>The runtime tells a struct from a class in a signature, so a class that became one is another type.</summary>
    public TypeText AsValueType() => this with { Key = "struct " + Key };

    public TypeText WithArguments(ImmutableArray<TypeText> arguments) => this with
    {
        Key = $"{Key}<{string.Join(",", arguments.Select(argument => argument.Key))}>",
        Text = Text == "Nullable" ? arguments[0].Text + "?" : $"{Text}<{string.Join(", ", arguments.Select(argument => argument.Text))}>",
        Arguments = arguments,
    };

    private static string Short(string fullName)
    {
        var outermost = fullName.IndexOf('+') is var plus and >= 0 ? plus : fullName.Length;
        var start = fullName.LastIndexOf('.', outermost - 1) + 1;
        return Arity().Replace(fullName[start..], "").Replace('+', '.');
    }

    [GeneratedRegex(@"`\d+")]
    private static partial Regex Arity();
}
