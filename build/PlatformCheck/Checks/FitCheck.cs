using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Reporting;

namespace Encore.PlatformCheck.Checks;

/// <summary>The whole check of plugins against a platform.</summary>
internal static class FitCheck
{
    public static Report Run(PlatformIndex platform, IReadOnlyList<PluginPackage> plugins)
    {
        var report = new Report(
            string.Join(", ", plugins.Select(plugin => plugin.Name)),
            platform.Name,
            [.. platform.Frameworks.Select(framework => framework.ToString())]);
        var subjects = new List<ManagedAssembly>();
        var package = new PackageCheck(platform, report);
        foreach (var plugin in plugins)
        {
            subjects.AddRange(package.Run(plugin));
        }

        var context = new CheckContext(platform, Together(platform, plugins, subjects), report);
        var references = new ReferenceCheck(context);
        var attributes = new AttributeCheck(context);
        var inheritance = new InheritanceCheck(context);
        foreach (var subject in subjects)
        {
            references.Run(subject);
            attributes.Run(subject);
            inheritance.Run(subject);
        }

        return report;
    }

    /// <summary>The assemblies as the store's process would see them with the plugins installed.</summary>
    private static AssemblySet Together(PlatformIndex platform, IReadOnlyList<PluginPackage> plugins, List<ManagedAssembly> subjects)
    {
        var together = platform.Assemblies.Copy();
        foreach (var neighbour in plugins.SelectMany(plugin => plugin.Neighbours))
        {
            if (together.Find(neighbour.Name) is null && !neighbour.IsContract)
            {
                together.Put(neighbour);
            }
        }

        foreach (var subject in subjects)
        {
            together.Put(subject);
        }

        return together;
    }
}
