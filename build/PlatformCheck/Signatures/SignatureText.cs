using System.Collections.Immutable;
using System.Reflection.Metadata;
using Encore.PlatformCheck.Assemblies;

namespace Encore.PlatformCheck.Signatures;

/// <summary>
/// Turns the signatures of one assembly into comparable text. The context holds what the type parameters of the enclosing type stand for;
/// empty leaves them as they are.
/// </summary>
internal sealed class SignatureText(TypeResolver types, ManagedAssembly file) : ISignatureTypeProvider<TypeText, ImmutableArray<TypeText>>
{
    private const byte ValueType = 0x11;

    public TypeText GetPrimitiveType(PrimitiveTypeCode typeCode) => new(Primitives.NameOf(typeCode), Primitives.NameOf(typeCode));

    public TypeText GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Kind(TypeText.Of(new TypeEntry(file, handle)), rawTypeKind);

    public TypeText GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        Kind(types.Resolve(file, handle), rawTypeKind);

    public TypeText GetTypeFromSpecification(MetadataReader reader, ImmutableArray<TypeText> genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeText GetGenericInstantiation(TypeText genericType, ImmutableArray<TypeText> typeArguments) => genericType.WithArguments(typeArguments);

    public TypeText GetGenericTypeParameter(ImmutableArray<TypeText> genericContext, int index) =>
        genericContext.IsDefaultOrEmpty ? new($"!{index}", $"T{index}") : genericContext[index];

    public TypeText GetGenericMethodParameter(ImmutableArray<TypeText> genericContext, int index) => new($"!!{index}", $"M{index}");

    public TypeText GetSZArrayType(TypeText elementType) => new(elementType.Key + "[]", elementType.Text + "[]");

    public TypeText GetArrayType(TypeText elementType, ArrayShape shape)
    {
        var commas = new string(',', shape.Rank - 1);
        return new($"{elementType.Key}[{commas}*]", $"{elementType.Text}[{commas}]");
    }

    public TypeText GetByReferenceType(TypeText elementType) => new(elementType.Key + "&", "ref " + elementType.Text);

    public TypeText GetPointerType(TypeText elementType) => new(elementType.Key + "*", elementType.Text + "*");

    public TypeText GetPinnedType(TypeText elementType) => elementType;

    public TypeText GetModifiedType(TypeText modifier, TypeText unmodifiedType, bool isRequired)
    {
        var word = isRequired ? "modreq" : "modopt";
        return new($"{unmodifiedType.Key} {word}({modifier.Key})", $"{unmodifiedType.Text} {word}({modifier.Text})");
    }

    public TypeText GetFunctionPointerType(MethodSignature<TypeText> signature)
    {
        var parts = signature.ParameterTypes.Add(signature.ReturnType);
        var convention = signature.Header.CallingConvention == SignatureCallingConvention.Default ? "" : $" {signature.Header.CallingConvention}";
        return new(
            $"delegate*{convention}<{string.Join(",", parts.Select(part => part.Key))}>",
            $"delegate*{convention}<{string.Join(", ", parts.Select(part => part.Text))}>");
    }

    private static TypeText Kind(TypeText type, byte rawTypeKind) => rawTypeKind == ValueType ? type.AsValueType() : type;
}
