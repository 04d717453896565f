using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Reporting;

namespace Encore.PlatformCheck.Checks;

/// <summary>Looks at what is in the package, before any reference is followed.</summary>
internal sealed class PackageCheck(PlatformIndex platform, Report report)
{
    /// <returns>The assemblies that would be loaded from the package; the others are reported.</returns>
    public IReadOnlyList<ManagedAssembly> Run(PluginPackage plugin) => [.. plugin.Assemblies.Where(file => IsLoaded(plugin, file))];

    private bool IsLoaded(PluginPackage plugin, ManagedAssembly file)
    {
        if (!report.IsNew($"file {file.Name}"))
        {
            return false;
        }

        if (file.IsContract)
        {
            report.Add(new Finding(FindingKind.PackedContract, file.Name, null,
                $"{file.Name} {file.Version} in {plugin.Name} is a compile-time contract; leave it out, the store brings the real one"));
            return false;
        }

        return platform.Assemblies.Find(file.Name) is not { } hosts || IsLoadedBeside(hosts, plugin, file);
    }

    private bool IsLoadedBeside(ManagedAssembly hosts, PluginPackage plugin, ManagedAssembly file)
    {
        if (!plugin.HostCopyWins)
        {
            if (hosts.Id != file.Id)
            {
                report.Add(new Finding(FindingKind.HostHasFile, file.Name, null,
                    $"the store holds {hosts.Version}; building it with this package puts {file.Version} in its place") { IsWarning = true });
            }

            return true;
        }

        report.Add(new Finding(FindingKind.HostHasFile, file.Name, null,
            $"the package holds {file.Version}, the store has {hosts.Version} and loads its own") { IsWarning = file.Version <= platform.VersionOf(hosts) });
        return false;
    }
}
