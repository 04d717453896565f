using System.Reflection.Metadata;

namespace Encore.PlatformCheck.Assemblies;

/// <summary>The few assembly-level attributes that matter here, all of them with text arguments only.</summary>
internal static class AssemblyAttributes
{
    private const string Friends = "System.Runtime.CompilerServices.InternalsVisibleToAttribute";
    private const string KeyAndValue = "System.Reflection.AssemblyMetadataAttribute";

    public static IEnumerable<string> InternalsVisibleTo(MetadataReader metadata) =>
        Arguments(metadata, Friends, 1).Select(texts => texts[0].Split(',')[0].Trim());

    public static bool IsEncoreContract(MetadataReader metadata) =>
        Arguments(metadata, KeyAndValue, 2).Any(texts =>
            texts[0] == "Encore.Contract" && texts[1].Equals("true", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string[]> Arguments(MetadataReader metadata, string attributeName, int count)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (NameOf(metadata, attribute) == attributeName)
            {
                yield return Read(metadata.GetBlobReader(attribute.Value), count);
            }
        }
    }

    private static string[] Read(BlobReader value, int count)
    {
        value.ReadUInt16();
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = value.ReadSerializedString() ?? "";
        }

        return texts;
    }

    private static string? NameOf(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return null;
        }

        var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
        {
            return null;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return TypeNames.Join(metadata, type.Namespace, type.Name);
    }
}
