using System.Reflection;
using System.Reflection.Metadata;
using Encore.PlatformCheck.Assemblies;

namespace Encore.PlatformCheck.Signatures;

/// <summary>A type where it is defined.</summary>
internal readonly record struct TypeEntry(ManagedAssembly File, TypeDefinitionHandle Handle)
{
    public TypeDefinition Definition => File.Metadata.GetTypeDefinition(Handle);

    public string FullName => TypeNames.FullName(File.Metadata, Handle);

    public bool IsInterface => (Definition.Attributes & TypeAttributes.Interface) != 0;

    public bool IsAbstract => (Definition.Attributes & TypeAttributes.Abstract) != 0;

    public bool IsSealed => (Definition.Attributes & TypeAttributes.Sealed) != 0;

    /// <summary>Whether another assembly can name it, from anywhere or at least from a derived type.</summary>
    public bool IsVisible
    {
        get
        {
            var outer = Definition.GetDeclaringType();
            return (Definition.Attributes & TypeAttributes.VisibilityMask) switch
            {
                TypeAttributes.Public => true,
                TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
                    new TypeEntry(File, outer).IsVisible,
                _ => false,
            };
        }
    }
}
