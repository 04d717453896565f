using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Signatures;

namespace Encore.PlatformCheck.Checks;

/// <summary>The methods that a type says it implements or overrides by name (C#: <c>void IShop.Open()</c>, covariant returns).</summary>
internal sealed class ExplicitImplementations(TypeResolver types)
{
    /// <summary>Identifies a method by the instantiated type it belongs to and its signature in that type's own terms.</summary>
    public static string Slot(TypeText type, string name, string openSignature) => $"{type.Key}::{name}:{openSignature}";

    /// <param name="type">With its arguments put in.</param>
    /// <param name="alsoAbstract">Also slots that are taken over by an abstract method here: an abstract override with a covariant return, whose own slot then has to be filled.</param>
    /// <returns>The slots that get a body here.</returns>
    public IEnumerable<string> Of(TypeText type, bool alsoAbstract = false)
    {
        if (type.Definition is not { } entry)
        {
            yield break;
        }

        var file = entry.File;
        foreach (var implementation in entry.Definition.GetMethodImplementations().Select(file.Metadata.GetMethodImplementation))
        {
            if ((alsoAbstract || !IsAbstract(file.Metadata, implementation.MethodBody)) && Declared(file, implementation.MethodDeclaration, type.Arguments) is { } slot)
            {
                yield return slot;
            }
        }
    }

    private string? Declared(ManagedAssembly file, EntityHandle declaration, ImmutableArray<TypeText> arguments)
    {
        var metadata = file.Metadata;
        var decoder = types.SignaturesOf(file);
        if (declaration.Kind == HandleKind.MethodDefinition)
        {
            var method = metadata.GetMethodDefinition((MethodDefinitionHandle)declaration);
            var owner = TypeText.Of(new TypeEntry(file, method.GetDeclaringType()));
            return Slot(owner, metadata.GetString(method.Name), MemberText.Key(method.DecodeSignature(decoder, [])));
        }

        var reference = metadata.GetMemberReference((MemberReferenceHandle)declaration);
        return reference.Parent.Kind == HandleKind.MethodDefinition
            ? null
            : Slot(types.Read(file, reference.Parent, arguments), metadata.GetString(reference.Name), MemberText.Key(reference.DecodeMethodSignature(decoder, [])));
    }

    private static bool IsAbstract(MetadataReader metadata, EntityHandle body) =>
        body.Kind == HandleKind.MethodDefinition
        && (metadata.GetMethodDefinition((MethodDefinitionHandle)body).Attributes & MethodAttributes.Abstract) != 0;
}
