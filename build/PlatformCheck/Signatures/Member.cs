using System.Reflection;

namespace Encore.PlatformCheck.Signatures;

/// <summary>A method or field of a type, with the type's arguments put in.</summary>
/// <param name="Signature">Comparable; never the same for a method and a field.</param>
/// <param name="Text">As C# would write it, without parameter names.</param>
/// <param name="Attributes">Of a field only access and static, which have the same bits.</param>
internal sealed record Member(TypeText Owner, string Name, string Signature, string Text, MethodAttributes Attributes)
{
    /// <summary>The same for a method and what overrides or implements it.</summary>
    public string Slot => $"{Name}:{Signature}";

    public bool IsField => Signature.StartsWith("field ", StringComparison.Ordinal);

    public bool IsStatic => Has(MethodAttributes.Static);

    public bool IsVirtual => Has(MethodAttributes.Virtual);

    public bool IsAbstract => Has(MethodAttributes.Abstract);

    public bool IsFinal => Has(MethodAttributes.Final);

    public bool IsNewSlot => Has(MethodAttributes.NewSlot);

    public bool IsPublic => Access == MethodAttributes.Public;

    /// <summary>Public or protected.</summary>
    public bool IsVisible => Access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    public string AccessText => Access switch
    {
        MethodAttributes.Public => "public",
        MethodAttributes.Family => "protected",
        MethodAttributes.FamORAssem => "protected internal",
        MethodAttributes.Assembly => "internal",
        MethodAttributes.FamANDAssem => "private protected",
        _ => "private",
    };

    private MethodAttributes Access => Attributes & MethodAttributes.MemberAccessMask;

    private bool Has(MethodAttributes flag) => (Attributes & flag) != 0;
}
