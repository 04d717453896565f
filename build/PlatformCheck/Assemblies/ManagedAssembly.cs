using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Encore.PlatformCheck.Assemblies;

/// <summary>One managed assembly, read as metadata; nothing in it is ever run.</summary>
internal sealed class ManagedAssembly
{
    private readonly PEReader image;
    private readonly Lazy<TypeNames> types;
    private readonly Lazy<HashSet<string>> friends;

    private ManagedAssembly(PEReader image)
    {
        this.image = image;
        Metadata = image.GetMetadataReader();
        var definition = Metadata.GetAssemblyDefinition();
        Name = Metadata.GetString(definition.Name);
        Version = definition.Version;
        Id = Metadata.GetGuid(Metadata.GetModuleDefinition().Mvid);
        types = new(() => TypeNames.Read(Metadata));
        friends = new(() => new(AssemblyAttributes.InternalsVisibleTo(Metadata), StringComparer.OrdinalIgnoreCase));
    }

    public MetadataReader Metadata { get; }

    public string Name { get; }

    public Version Version { get; }

    /// <summary>The module's version id: two files with the same one came out of the same compilation.</summary>
    public Guid Id { get; }

    public TypeNames Types => types.Value;

    /// <summary>A satellite assembly: texts of one language, no code.</summary>
    public bool IsTranslation => !Metadata.GetAssemblyDefinition().Culture.IsNil;

    public bool IsContract => AssemblyAttributes.IsEncoreContract(Metadata);

    public static ManagedAssembly? TryOpen(string path) =>
        TryOpen(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));

    /// <returns>Null for a native library, a netmodule, or anything else that is no managed assembly.</returns>
    public static ManagedAssembly? TryOpen(Stream content)
    {
        var image = new PEReader(content);
        try
        {
            if (image.HasMetadata && image.GetMetadataReader().IsAssembly)
            {
                return new ManagedAssembly(image);
            }
        }
        catch (BadImageFormatException)
        {
            // A file that only calls itself .dll: the runtime would not load it either.
        }

        image.Dispose();
        return null;
    }

    /// <summary>Whether this assembly opens its internals to the other one.</summary>
    public bool IsFriendOf(ManagedAssembly other) => friends.Value.Contains(other.Name);

    /// <returns>Null for a method without IL (abstract, extern).</returns>
    public BlobReader? Code(MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 ? null : image.GetMethodBody(method.RelativeVirtualAddress).GetILReader();
}
