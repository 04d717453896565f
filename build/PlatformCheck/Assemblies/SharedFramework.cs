namespace Encore.PlatformCheck.Assemblies;

/// <summary>An installed .NET shared framework, and the version the store asked for.</summary>
internal sealed record SharedFramework(string Name, Version Wanted, Version Found, string Folder)
{
    public bool IsNewerThanWanted => Found.Major > Wanted.Major;

    public bool Holds(ManagedAssembly file) => File.Exists(Path.Combine(Folder, file.Name + ".dll"));

    public override string ToString() => IsNewerThanWanted
        ? $"{Name} {Found} (the store asks for {Wanted.Major}.{Wanted.Minor}, which is not installed here)"
        : $"{Name} {Found}";
}
