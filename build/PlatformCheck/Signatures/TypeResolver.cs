using System.Collections.Immutable;
using System.Reflection.Metadata;
using Encore.PlatformCheck.Assemblies;

namespace Encore.PlatformCheck.Signatures;

/// <summary>Follows references from one assembly to the definition in another, through type forwards.</summary>
internal sealed class TypeResolver(AssemblySet assemblies)
{
    private const int MostForwards = 16;
    private readonly Dictionary<ManagedAssembly, SignatureText> signatures = [];

    public SignatureText SignaturesOf(ManagedAssembly file)
    {
        if (!signatures.TryGetValue(file, out var text))
        {
            signatures[file] = text = new SignatureText(this, file);
        }

        return text;
    }

    public TypeText Find(string assembly, string fullName)
    {
        string? next = assembly;
        for (var i = 0; i < MostForwards && next is not null && assemblies.Find(next) is { } file; i++)
        {
            if (file.Types.Find(fullName) is { } handle)
            {
                return TypeText.Named(assembly, fullName, new TypeEntry(file, handle));
            }

            next = file.Types.ForwardOf(fullName);
        }

        return TypeText.Named(assembly, fullName, null);
    }

    public TypeText Resolve(ManagedAssembly file, TypeReferenceHandle handle)
    {
        var metadata = file.Metadata;
        var type = metadata.GetTypeReference(handle);
        var name = TypeNames.Join(metadata, type.Namespace, type.Name);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            type = metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
            name = $"{TypeNames.Join(metadata, type.Namespace, type.Name)}+{name}";
        }

        if (type.ResolutionScope.Kind == HandleKind.AssemblyReference)
        {
            var assembly = metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
            return Find(metadata.GetString(assembly.Name), name);
        }

        return TypeText.Named(file.Name, name, file.Types.Find(name) is { } own ? new TypeEntry(file, own) : null);
    }

    /// <param name="handle">A type definition, reference or specification.</param>
    /// <param name="arguments">What the type parameters of the enclosing type stand for; empty leaves them open.</param>
    public TypeText Read(ManagedAssembly file, EntityHandle handle, ImmutableArray<TypeText> arguments) => handle.Kind switch
    {
        HandleKind.TypeReference => Resolve(file, (TypeReferenceHandle)handle),
        HandleKind.TypeDefinition => TypeText.Of(new TypeEntry(file, (TypeDefinitionHandle)handle)),
        HandleKind.TypeSpecification =>
            SignaturesOf(file).GetTypeFromSpecification(file.Metadata, arguments, (TypeSpecificationHandle)handle, 0),
        _ => new TypeText("?", "?"),
    };

    /// <summary>The type itself, its base, the base of that; ends early where one cannot be found (then the last has no definition).</summary>
    public IEnumerable<TypeText> Hierarchy(TypeText type)
    {
        while (true)
        {
            yield return type;
            if (type.Definition is not { } entry || entry.Definition.BaseType.IsNil)
            {
                yield break;
            }

            type = Read(entry.File, entry.Definition.BaseType, type.Arguments);
        }
    }

    /// <summary>All interfaces of the type and of its bases, with those that they inherit, each once.</summary>
    public IReadOnlyList<TypeText> Interfaces(TypeText type)
    {
        var found = new Dictionary<string, TypeText>();
        foreach (var level in Hierarchy(type))
        {
            Collect(level, found);
        }

        return [.. found.Values];
    }

    private void Collect(TypeText type, Dictionary<string, TypeText> found)
    {
        if (type.Definition is not { } entry)
        {
            return;
        }

        foreach (var handle in entry.Definition.GetInterfaceImplementations())
        {
            var implemented = Read(entry.File, entry.File.Metadata.GetInterfaceImplementation(handle).Interface, type.Arguments);
            if (found.TryAdd(implemented.Key, implemented))
            {
                Collect(implemented, found);
            }
        }
    }
}
