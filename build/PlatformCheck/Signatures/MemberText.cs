using System.Reflection.Metadata;

namespace Encore.PlatformCheck.Signatures;

/// <summary>The comparable and the readable form of a member's signature.</summary>
internal static class MemberText
{
    public static string Key(MethodSignature<TypeText> method)
    {
        var instance = method.Header.IsInstance ? "instance" : "static";
        // A call with extra (vararg) parameters still means the method with the required ones.
        var parameters = method.ParameterTypes.Take(method.RequiredParameterCount).Select(type => type.Key);
        return $"{instance} {method.Header.CallingConvention} {method.ReturnType.Key}({string.Join(",", parameters)})`{method.GenericParameterCount}";
    }

    public static string Key(TypeText fieldType) => $"field {fieldType.Key}";

    public static string Text(string name, MethodSignature<TypeText> method)
    {
        var parameters = $"({string.Join(", ", method.ParameterTypes.Select(type => type.Text))})";
        if (name == ".ctor")
        {
            return $"new{parameters}";
        }

        var generic = method.GenericParameterCount == 0
            ? ""
            : $"<{string.Join(", ", Enumerable.Range(0, method.GenericParameterCount).Select(i => $"M{i}"))}>";
        var prefix = method.Header.IsInstance ? "" : "static ";
        return $"{prefix}{method.ReturnType.Text} {name}{generic}{parameters}";
    }

    public static string Text(string name, TypeText fieldType) => $"{fieldType.Text} {name}";
}
