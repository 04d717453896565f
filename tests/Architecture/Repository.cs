using System.Runtime.CompilerServices;

namespace Encore.Architecture;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>Our C# sources, without contracts and what the compiler wrote.</summary>
    public static IEnumerable<string> Sources { get; } =
        [.. new[] { "shared", "plugins", "tests", "build" }
            .Select(folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "contracts" or "node_modules"))];

    private static string Here([CallerFilePath] string path = "") => path;
}
