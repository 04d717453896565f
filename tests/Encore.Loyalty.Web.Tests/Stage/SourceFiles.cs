using System.Runtime.CompilerServices;

namespace Encore.Loyalty.Web.Tests.Stage;

/// <summary>The files of the project under test, for rules that no compiler checks.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> OfWeb() =>
        Directory.EnumerateFiles(Folder(), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../shared/Encore.Loyalty.Web"));
}
