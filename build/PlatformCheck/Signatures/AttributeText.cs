using System.Reflection.Metadata;
using Encore.PlatformCheck.Assemblies;

namespace Encore.PlatformCheck.Signatures;

/// <summary>Reads the arguments of custom attributes; types in them are written as text, not as references.</summary>
internal sealed class AttributeText(TypeResolver types, ManagedAssembly file) : ICustomAttributeTypeProvider<TypeText>
{
    public TypeText GetPrimitiveType(PrimitiveTypeCode typeCode) => types.SignaturesOf(file).GetPrimitiveType(typeCode);

    public TypeText GetSystemType() => types.Find("System.Runtime", "System.Type");

    public bool IsSystemType(TypeText type) => type.FullName == "System.Type";

    public TypeText GetSZArrayType(TypeText elementType) => types.SignaturesOf(file).GetSZArrayType(elementType);

    public TypeText GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        types.SignaturesOf(file).GetTypeFromDefinition(reader, handle, rawTypeKind);

    public TypeText GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        types.SignaturesOf(file).GetTypeFromReference(reader, handle, rawTypeKind);

    public TypeText GetTypeFromSerializedName(string name) => Read(TypeName.Parse(name));

    /// <exception cref="BadImageFormatException">The enum is nowhere to be found, so the value's size is unknown.</exception>
    public PrimitiveTypeCode GetUnderlyingEnumType(TypeText type)
    {
        var entry = type.Definition ?? throw new BadImageFormatException(type.Key);
        var metadata = entry.File.Metadata;
        foreach (var field in entry.Definition.GetFields().Select(metadata.GetFieldDefinition))
        {
            if (metadata.StringComparer.Equals(field.Name, "value__"))
            {
                var signature = metadata.GetBlobReader(field.Signature);
                signature.ReadSignatureHeader();
                return (PrimitiveTypeCode)signature.ReadSignatureTypeCode();
            }
        }

        throw new BadImageFormatException(type.Key);
    }

    private TypeText Read(TypeName name)
    {
        if (name.IsSZArray)
        {
            return GetSZArrayType(Read(name.GetElementType()));
        }

        if (name.IsConstructedGenericType)
        {
            return Read(name.GetGenericTypeDefinition()).WithArguments([.. name.GetGenericArguments().Select(Read)]);
        }

        return name.IsSimple ? Find(name) : new TypeText(name.FullName, name.Name);
    }

    /// <summary>A name without an assembly means this assembly, then the base library.</summary>
    private TypeText Find(TypeName name)
    {
        var fullName = TypeName.Unescape(name.FullName);
        if (name.AssemblyName is { } assembly)
        {
            return types.Find(assembly.Name, fullName);
        }

        return file.Types.Find(fullName) is { } own
            ? TypeText.Of(new TypeEntry(file, own))
            : types.Find("System.Runtime", fullName);
    }
}
