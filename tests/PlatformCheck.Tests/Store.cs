using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Checks;
using Encore.PlatformCheck.Reporting;

namespace Encore.PlatformCheck.Tests;

/// <summary>A published store in a folder of its own, and a place beside it for plugins.</summary>
internal sealed class Store : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("platform-check-");

    public Store(params Compiled[] assemblies)
    {
        Platform = folder.CreateSubdirectory("published").FullName;
        Plugins = folder.CreateSubdirectory("plugins").FullName;
        RunsOn(Environment.Version.Major);
        foreach (var assembly in assemblies)
        {
            assembly.SaveTo(Platform);
        }
    }

    public string Platform { get; }

    public string Plugins { get; }

    /// <summary>What becomes of a plugin built against one version of the platform assembly "Shop" in a store that has another.</summary>
    public static Report Check(string builtAgainst, string store, string plugin)
    {
        var compiled = Compiled.From("Shop.Plugin", plugin, Compiled.From("Shop", builtAgainst));
        using var published = new Store(Compiled.From("Shop", store));
        return published.Check(compiled);
    }

    public void RunsOn(int dotnetMajor) => File.WriteAllText(
        Path.Combine(Platform, "Shop.runtimeconfig.json"),
        $$"""{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{dotnetMajor}}.0.0" } } }""");

    /// <summary>Checks one DLL.</summary>
    public Report Check(Compiled plugin)
    {
        plugin.SaveTo(Plugins);
        return Check(Path.Combine(Plugins, plugin.Name + ".dll"));
    }

    public Report Check(params string[] plugins)
    {
        var platform = PlatformIndex.Read(Platform, SharedFrameworks.DotnetRoot);
        return FitCheck.Run(platform, [.. plugins.Select(path => PluginPackage.Open(path, platform.Runtime))]);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
