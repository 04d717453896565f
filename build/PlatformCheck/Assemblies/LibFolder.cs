using System.Globalization;
using System.Text.RegularExpressions;

namespace Encore.PlatformCheck.Assemblies;

/// <summary>Chooses, as NuGet does, the lib/ folder of a package that suits a .NET version.</summary>
internal static partial class LibFolder
{
    public static IEnumerable<T> Best<T>(IReadOnlyList<T> files, Func<T, string> path, Version runtime, string package)
    {
        var folders = files.Select(file => FolderOf(path(file))).OfType<string>().Distinct().ToList();
        var best = folders.Where(folder => Rank(folder, runtime) > 0).MaxBy(folder => Rank(folder, runtime));
        return best is null
            ? throw new UsageException(
                $"'{package}' has no lib/ folder for .NET {runtime.Major}.{runtime.Minor} (it has: {(folders.Count == 0 ? "none" : string.Join(", ", folders))}).")
            : files.Where(file => FolderOf(path(file)) == best);
    }

    /// <summary>Higher suits better; 0 does not suit. A folder for one operating system (net10.0-windows) never does.</summary>
    public static int Rank(string framework, Version runtime)
    {
        var match = Known().Match(framework);
        if (!match.Success)
        {
            return 0;
        }

        var version = new Version(int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture));
        var rank = 10 * version.Major + version.Minor;
        return match.Groups[1].Value switch
        {
            "netstandard" => rank,
            "netcoreapp" when version.Major <= 3 => 1_000 + rank,
            "net" when version.Major >= 5 && version <= new Version(runtime.Major, runtime.Minor) => 10_000 + rank,
            _ => 0,
        };
    }

    private static string? FolderOf(string path) =>
        path.Split('/') is ["lib", var framework, _, ..] ? framework.ToLowerInvariant() : null;

    [GeneratedRegex(@"^(netstandard|netcoreapp|net)(\d+)\.(\d+)$")]
    private static partial Regex Known();
}
