using System.IO.Compression;

namespace Encore.PlatformCheck.Assemblies;

/// <summary>What is to be installed: a zip, a NuGet package, a folder, or one DLL with its neighbours.</summary>
internal sealed class PluginPackage
{
    private PluginPackage(string name, IEnumerable<(string Path, Func<ManagedAssembly?> Open)> files, bool hostCopyWins)
    {
        Name = name;
        HostCopyWins = hostCopyWins;
        Assemblies = [.. files.Where(file => IsCode(file.Path))
            .OrderBy(file => file.Path.Count(c => c == '/')).ThenBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => file.Open()).OfType<ManagedAssembly>().Where(file => !file.IsTranslation)
            .DistinctBy(file => file.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public string Name { get; }

    public IReadOnlyList<ManagedAssembly> Assemblies { get; }

    /// <summary>DLLs beside a single one that was named: they answer its references and are not checked themselves.</summary>
    public IReadOnlyList<ManagedAssembly> Neighbours { get; private init; } = [];

    /// <summary>
    /// True for what is unpacked into a plugins folder: a DLL whose file name the store has is then not loaded from the plugin.
    /// False for a NuGet package or a single DLL: the store is built again with it, and it takes the place of an older one.
    /// </summary>
    public bool HostCopyWins { get; }

    /// <param name="runtime">The .NET version of the store; decides which lib/ folder of a NuGet package applies.</param>
    public static PluginPackage Open(string path, Version runtime)
    {
        var package = Path.GetExtension(path).ToLowerInvariant() switch
        {
            _ when Directory.Exists(path) => new PluginPackage(Path.GetFileName(Path.GetFullPath(path).TrimEnd('/', '\\')), InFolder(path), hostCopyWins: true),
            _ when !File.Exists(path) => throw new UsageException($"There is no '{path}'. Give --plugin a zip, a nupkg, a dll or a folder."),
            ".zip" => new PluginPackage(Path.GetFileName(path), InZip(path), hostCopyWins: true),
            ".nupkg" => new PluginPackage(Path.GetFileName(path), LibFolder.Best(InZip(path), file => file.Path, runtime, path), hostCopyWins: false),
            ".dll" => Single(path),
            _ => throw new UsageException($"'{path}' is no plugin. Give --plugin a zip, a nupkg, a dll or a folder."),
        };
        return package.Assemblies.Count > 0
            ? package
            : throw new UsageException($"'{path}' holds no .NET assembly. Give --plugin a built plugin.");
    }

    private static PluginPackage Single(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var others = Directory.EnumerateFiles(folder, "*.dll").Where(other => other != Path.GetFullPath(path));
        return new PluginPackage(Path.GetFileName(path), [(Path.GetFileName(path), () => ManagedAssembly.TryOpen(path))], hostCopyWins: false)
        {
            Neighbours = [.. others.Select(ManagedAssembly.TryOpen).OfType<ManagedAssembly>()],
        };
    }

    private static IEnumerable<(string Path, Func<ManagedAssembly?> Open)> InFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path =>
            (Path.GetRelativePath(folder, path).Replace('\\', '/'), (Func<ManagedAssembly?>)(() => ManagedAssembly.TryOpen(path))));

    private static List<(string Path, Func<ManagedAssembly?> Open)> InZip(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return [.. zip.Entries.Where(entry => IsCode(entry.FullName)).Select(entry => (entry.FullName.Replace('\\', '/'), Unpacked(entry)))];
        }
        catch (InvalidDataException)
        {
            throw new UsageException($"'{path}' is not a readable zip archive. Build the package again.");
        }
    }

    private static Func<ManagedAssembly?> Unpacked(ZipArchiveEntry entry)
    {
        var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        content.Position = 0;
        return () => ManagedAssembly.TryOpen(content);
    }

    /// <summary>Reference assemblies and libraries of one operating system are no part of what is linked against.</summary>
    private static bool IsCode(string path) =>
        path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
        && !path.Split('/', '\\').SkipLast(1).Any(folder => folder is "runtimes" or "ref" or "refs");
}
