using System.Collections.Immutable;
using System.Reflection.Metadata;
using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Reporting;
using Encore.PlatformCheck.Signatures;

namespace Encore.PlatformCheck.Checks;

/// <summary>
/// Follows what custom attributes name as text: properties and fields that they set, types that they mention. (Their constructors are
/// ordinary references.)
/// </summary>
internal sealed class AttributeCheck(CheckContext context)
{
    public void Run(ManagedAssembly file)
    {
        var reader = new AttributeText(context.Types, file);
        foreach (var attribute in file.Metadata.CustomAttributes.Select(file.Metadata.GetCustomAttribute))
        {
            if (TypeOf(file, attribute) is not { Definition: not null } type)
            {
                continue;
            }

            try
            {
                Check(file, type, attribute.DecodeValue(reader));
            }
            catch (BadImageFormatException)
            {
                // An enum in it is missing, which its own reference has reported; without it the rest cannot be read.
            }
        }
    }

    private void Check(ManagedAssembly file, TypeText attribute, CustomAttributeValue<TypeText> value)
    {
        foreach (var argument in value.FixedArguments)
        {
            CheckTypesIn(file, attribute, argument.Type, argument.Value);
        }

        foreach (var argument in value.NamedArguments)
        {
            CheckNamed(file, attribute, argument);
            CheckTypesIn(file, attribute, argument.Type, argument.Value);
        }
    }

    private void CheckNamed(ManagedAssembly file, TypeText attribute, CustomAttributeNamedArgument<TypeText> argument)
    {
        var text = $"{argument.Type.Text} {argument.Name}{(argument.Kind == CustomAttributeNamedArgumentKind.Property ? " { set; }" : "")}";
        if (!context.Report.IsNew($"named {attribute.Key} {text}"))
        {
            return;
        }

        var candidates = argument.Kind == CustomAttributeNamedArgumentKind.Property
            ? context.Members.Setters(attribute, argument.Name!)
            : context.Types.Hierarchy(attribute).SelectMany(level => context.Members.Fields(level, argument.Name));
        var found = candidates.FirstOrDefault(member => Takes(member, argument.Type));
        if (found is null)
        {
            Add(FindingKind.Missing, attribute, text, context.NearestMember.To(attribute, SetterOf(argument), "", text));
        }
        else if (!found.IsPublic && found.Owner.Definition!.Value.File != file)
        {
            Add(FindingKind.NotVisible, attribute, text, $"{found.AccessText} {found.Text}");
        }
    }

    private void CheckTypesIn(ManagedAssembly file, TypeText attribute, TypeText type, object? value)
    {
        foreach (var named in Parts(type).Concat(value is TypeText text ? Parts(text) : []))
        {
            if (!context.Report.IsNew($"type {named.Assembly} {named.FullName}") || named.Assembly is null)
            {
                continue;
            }

            if (named.Definition is not { } entry)
            {
                Add(FindingKind.Missing, named, $"type {named.Text}", context.NearestType.ToType(named.Assembly, named.FullName), attribute.FullName);
            }
            else if (!Access.Allows(file, entry))
            {
                Add(FindingKind.NotVisible, named, $"type {named.Text}", null, attribute.FullName);
            }
        }

        foreach (var element in value is ImmutableArray<CustomAttributeTypedArgument<TypeText>> elements ? elements : [])
        {
            CheckTypesIn(file, attribute, element.Type, element.Value);
        }
    }

    private static IEnumerable<TypeText> Parts(TypeText type) => type.Assembly is null ? [] : type.Arguments.SelectMany(Parts).Append(type);

    /// <summary>
    /// Attribute values do not say whether a type is a struct, so only the names are compared; and what is given to an
    /// <c>object</c> is written with the type of the value.
    /// </summary>
    private static bool Takes(Member member, TypeText type)
    {
        string[] keys = [type.Key, "object"];
        var signature = member.Signature.Replace("struct ", "", StringComparison.Ordinal);
        return keys.Select(key => key.Replace("struct ", "", StringComparison.Ordinal))
            .Any(key => member.IsField ? signature == $"field {key}" : signature.EndsWith($"({key})`0", StringComparison.Ordinal));
    }

    private static string SetterOf(CustomAttributeNamedArgument<TypeText> argument) =>
        argument.Kind == CustomAttributeNamedArgumentKind.Property ? $"set_{argument.Name}" : argument.Name!;

    private TypeText? TypeOf(ManagedAssembly file, CustomAttribute attribute)
    {
        var metadata = file.Metadata;
        return attribute.Constructor.Kind == HandleKind.MemberReference
            ? context.Types.Read(file, metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent, [])
            : TypeText.Of(new TypeEntry(file, metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()));
    }

    private void Add(FindingKind kind, TypeText type, string text, string? nearest, string? attribute = null) =>
        context.Report.Add(new Finding(kind, type.Definition?.File.Name ?? type.Assembly!, type.FullName, text)
        {
            Nearest = nearest,
            UsedBy = attribute is null ? "an attribute" : $"an attribute {attribute}",
        });
}
