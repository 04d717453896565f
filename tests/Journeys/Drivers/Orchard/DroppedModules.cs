using System.IO.Compression;
using System.Xml.Linq;

namespace Encore.Journeys.Drivers.Orchard;

/// <summary>
/// The packed modules, dropped into a site that was built without them. Its Program.cs must register an IModuleNamesProvider that gives the names in ENCORE_MODULES (separated by commas),
/// and resolve assemblies from the folder in ENCORE_DROPIN.
/// </summary>
internal sealed class DroppedModules
{
    private const string Packages = "Encore.OrchardCore.*.nupkg";

    private readonly string folder;
    private readonly List<string> names = [];

    private DroppedModules(string site)
    {
        folder = Path.Combine(site, "drop-in");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
    }

    public static DroppedModules Into(string site)
    {
        var modules = new DroppedModules(site);
        foreach (var package in Packed())
        {
            modules.Unpack(package);
        }

        return modules;
    }

    /// <summary>For the site's process.</summary>
    public void Announce(IDictionary<string, string?> environment)
    {
        environment["ENCORE_DROPIN"] = folder;
        environment["ENCORE_MODULES"] = string.Join(',', names);
    }

    private void Unpack(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        foreach (var entry in archive.Entries)
        {
            switch (Path.GetExtension(entry.Name))
            {
                case ".dll":
                    entry.ExtractToFile(Path.Combine(folder, entry.Name), overwrite: true);
                    break;
                case ".props":
                    names.Add(Path.GetFileNameWithoutExtension(entry.Name));
                    break;
                case ".nuspec":
                    BringDependencies(entry);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What NuGet would restore beside a module; the tests use the same versions themselves.</summary>
    private void BringDependencies(ZipArchiveEntry specification)
    {
        using var stream = specification.Open();
        foreach (var dependency in XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "dependency"))
        {
            var file = $"{dependency.Attribute("id")?.Value}.dll";
            if (Path.Combine(AppContext.BaseDirectory, file) is var ours && File.Exists(ours))
            {
                File.Copy(ours, Path.Combine(folder, file), overwrite: true);
            }
        }
    }

    /// <summary>The last packed of each module; what others need comes first.</summary>
    private static List<string> Packed()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Plugins.sln")))
        {
            root = root.Parent;
        }

        var artifacts = Path.Combine(root?.FullName ?? ".", "artifacts");
        var packed = Directory.Exists(artifacts) ? Directory.EnumerateFiles(artifacts, Packages) : [];
        var last = packed.GroupBy(IdOf).OrderBy(versions => versions.Key, StringComparer.Ordinal).Select(versions => versions.MaxBy(File.GetLastWriteTimeUtc)!).ToList();
        return last.Count > 0 ? last : throw new InvalidOperationException($"artifacts/ has no {Packages}: 'dotnet run build/make.cs -- package' makes them.");
    }

    private static string IdOf(string package) => string.Join('.', Path.GetFileName(package).Split('.').TakeWhile(part => !char.IsAsciiDigit(part[0])));
}
