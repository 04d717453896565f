using System.Reflection;

namespace Nop.Plugin.Misc.Encore.Tests.Packaging;

/// <summary>Where this build left the plugin.</summary>
internal static class PluginFiles
{
    public static string Zip => Metadata("PluginZip");

    public static string Folder => Metadata("PluginFolder");

    /// <summary>Relative to the plugin's folder, with "/".</summary>
    public static IEnumerable<string> Views => Directory.EnumerateFiles(Path.Combine(Folder, "Views"), "*.cshtml", SearchOption.AllDirectories)
        .Select(view => Path.GetRelativePath(Folder, view).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string Metadata(string key) =>
        typeof(PluginFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
