using System.Runtime.InteropServices;

namespace Encore.PlatformCheck.Assemblies;

/// <summary>Finds installed shared frameworks: the latest of the major version asked for, else of the next higher one.</summary>
internal static class SharedFrameworks
{
    /// <summary>The .NET installation that runs this program.</summary>
    public static string DotnetRoot => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    public static IReadOnlyList<SharedFramework> Find(IReadOnlyDictionary<string, Version> wanted, string dotnetRoot) =>
        [.. wanted.OrderBy(framework => framework.Key != RuntimeConfig.BaseFramework).Select(framework => Find(framework.Key, framework.Value, dotnetRoot))];

    private static SharedFramework Find(string name, Version wanted, string dotnetRoot)
    {
        var installed = Installed(Path.Combine(dotnetRoot, "shared", name)).Where(version => version.Number.Major >= wanted.Major).ToList();
        if (installed.Count == 0)
        {
            throw new UsageException(
                $"The store runs on {name} {wanted}, and {dotnetRoot} has neither that nor a later one. "
                + "Install it, or name another .NET installation with --dotnet.");
        }

        var major = installed.Min(version => version.Number.Major);
        var (number, folder) = installed.Where(version => version.Number.Major == major).MaxBy(version => version.Number);
        return new SharedFramework(name, wanted, number, folder);
    }

    private static IEnumerable<(Version Number, string Folder)> Installed(string folder)
    {
        foreach (var path in Directory.Exists(folder) ? Directory.GetDirectories(folder) : [])
        {
            if (Version.TryParse(Path.GetFileName(path).Split('-')[0], out var number))
            {
                yield return (number, path);
            }
        }
    }
}
