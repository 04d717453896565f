using System.Reflection.Metadata;

namespace Encore.PlatformCheck.Assemblies;

/// <summary>The types an assembly holds and those it forwards elsewhere, by full name (<c>Ns.Outer+Inner`1</c>).</summary>
internal sealed class TypeNames
{
    private readonly Dictionary<string, TypeDefinitionHandle> defined = [];
    private readonly Dictionary<string, string> forwarded = [];

    private TypeNames()
    {
    }

    public IEnumerable<string> Defined => defined.Keys;

    public static TypeNames Read(MetadataReader metadata)
    {
        var names = new TypeNames();
        foreach (var handle in metadata.TypeDefinitions)
        {
            names.defined.TryAdd(FullName(metadata, handle), handle);
        }

        foreach (var handle in metadata.ExportedTypes)
        {
            names.AddForward(metadata, metadata.GetExportedType(handle));
        }

        return names;
    }

    public TypeDefinitionHandle? Find(string fullName) => defined.TryGetValue(fullName, out var handle) ? handle : null;

    /// <returns>The simple name of the assembly that a type was moved to; nested types move with their outermost one.</returns>
    public string? ForwardOf(string fullName) => forwarded.GetValueOrDefault(fullName.Split('+')[0]);

    public static string FullName(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        return outer.IsNil
            ? Join(metadata, type.Namespace, type.Name)
            : $"{FullName(metadata, outer)}+{metadata.GetString(type.Name)}";
    }

    public static string Join(MetadataReader metadata, StringHandle space, StringHandle name) =>
        space.IsNil ? metadata.GetString(name) : $"{metadata.GetString(space)}.{metadata.GetString(name)}";

    private void AddForward(MetadataReader metadata, ExportedType type)
    {
        if (type.Implementation.Kind != HandleKind.AssemblyReference)
        {
            return;
        }

        var target = metadata.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation);
        forwarded.TryAdd(Join(metadata, type.Namespace, type.Name), metadata.GetString(target.Name));
    }
}
