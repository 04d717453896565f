using System.Text.Json;

namespace Encore.PlatformCheck.Assemblies;

/// <summary>Reads which shared frameworks the <c>*.runtimeconfig.json</c> beside an application names.</summary>
internal static class RuntimeConfig
{
    public const string BaseFramework = "Microsoft.NETCore.App";

    public static IReadOnlyDictionary<string, Version> FrameworksOf(string folder)
    {
        var found = new Dictionary<string, Version>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.runtimeconfig.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            foreach (var framework in Named(document.RootElement))
            {
                Keep(found, framework.GetProperty("name").GetString()!, framework.GetProperty("version").GetString()!);
            }
        }

        if (found.Count == 0)
        {
            throw new UsageException(
                $"'{folder}' holds neither a *.runtimeconfig.json that names its .NET version nor .NET itself. "
                + "Give --platform the folder of a published store (the one with its main DLL), not of its sources.");
        }

        // Every other framework is built on this one, in its own version.
        found.TryAdd(BaseFramework, found.Values.Max()!);
        return found;
    }

    private static IEnumerable<JsonElement> Named(JsonElement root)
    {
        if (!root.TryGetProperty("runtimeOptions", out var options))
        {
            return [];
        }

        if (options.TryGetProperty("frameworks", out var several))
        {
            return [.. several.EnumerateArray()];
        }

        return options.TryGetProperty("framework", out var one) ? [one] : [];
    }

    private static void Keep(Dictionary<string, Version> found, string name, string text)
    {
        var version = Version.Parse(text.Split('-')[0]);
        if (!found.TryGetValue(name, out var present) || present < version)
        {
            found[name] = version;
        }
    }
}
