namespace Encore.PlatformCheck.Assemblies;

/// <summary>A published store: the assemblies in its folder, and those of the .NET shared frameworks that it runs on.</summary>
internal sealed class PlatformIndex
{
    private PlatformIndex(string name, AssemblySet assemblies, IReadOnlyList<SharedFramework> frameworks)
    {
        Name = name;
        Assemblies = assemblies;
        Frameworks = frameworks;
    }

    public string Name { get; }

    public AssemblySet Assemblies { get; }

    /// <summary>Empty for a self-contained store.</summary>
    public IReadOnlyList<SharedFramework> Frameworks { get; }

    /// <summary>The .NET version the store asks for, or carries.</summary>
    public Version Runtime =>
        Frameworks.FirstOrDefault(framework => framework.Name == RuntimeConfig.BaseFramework)?.Wanted
        ?? Assemblies.Find("System.Private.CoreLib")!.Version;

    /// <param name="dotnetRoot">The folder of a .NET installation; read only when the store is not self-contained.</param>
    public static PlatformIndex Read(string folder, string dotnetRoot)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder '{folder}'. Give --platform the folder of a published store.");
        }

        var frameworks = File.Exists(Path.Combine(folder, "System.Private.CoreLib.dll"))
            ? []
            : SharedFrameworks.Find(RuntimeConfig.FrameworksOf(folder), dotnetRoot);
        var assemblies = new AssemblySet();
        foreach (var framework in frameworks)
        {
            assemblies.AddFolder(framework.Folder);
        }

        assemblies.AddFolder(folder);
        return new PlatformIndex(Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/', '\\')), assemblies, frameworks);
    }

    /// <summary>
    /// The version a reference is held against. A store that asks for .NET 9 and is read here with .NET 10, because 9 is not
    /// installed, still has .NET 9 at home.
    /// </summary>
    public Version VersionOf(ManagedAssembly file)
    {
        var home = Frameworks.FirstOrDefault(framework => framework.IsNewerThanWanted && framework.Holds(file));
        return home is not null && file.Version.Major == home.Found.Major
            ? new Version(home.Wanted.Major, home.Wanted.Minor, 0, 0)
            : file.Version;
    }
}
