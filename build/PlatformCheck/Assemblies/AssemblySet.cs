namespace Encore.PlatformCheck.Assemblies;

/// <summary>Assemblies by simple name, as a process would see them: one of each name. Opened when first asked for.</summary>
internal sealed class AssemblySet
{
    private readonly Dictionary<string, Lazy<ManagedAssembly?>> byName = new(StringComparer.OrdinalIgnoreCase);

    public int Count => byName.Count;

    public IEnumerable<string> Names => byName.Keys;

    public IEnumerable<ManagedAssembly> All => byName.Values.Select(file => file.Value).OfType<ManagedAssembly>();

    public ManagedAssembly? Find(string name) => byName.TryGetValue(name, out var file) ? file.Value : null;

    /// <summary>Adds every DLL directly in the folder; of two with one name the higher assembly version stays, as the .NET host chooses.</summary>
    public void AddFolder(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var added = new Lazy<ManagedAssembly?>(() => ManagedAssembly.TryOpen(path));
            byName[name] = byName.TryGetValue(name, out var present) ? Higher(present, added) : added;
        }
    }

    /// <summary>Puts the file in the place of any other of its name.</summary>
    public void Put(ManagedAssembly file) => byName[file.Name] = new(file);

    public AssemblySet Copy()
    {
        var copy = new AssemblySet();
        foreach (var (name, file) in byName)
        {
            copy.byName[name] = file;
        }

        return copy;
    }

    private static Lazy<ManagedAssembly?> Higher(Lazy<ManagedAssembly?> present, Lazy<ManagedAssembly?> added) =>
        added.Value is { } candidate && (present.Value is not { } current || candidate.Version > current.Version) ? added : present;
}
