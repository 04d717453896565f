using Encore.PlatformCheck.Assemblies;

namespace Encore.PlatformCheck.Nearest;

/// <summary>Finds what became of a type or assembly: the same name elsewhere, else a similar name.</summary>
internal sealed class NearestType(AssemblySet assemblies)
{
    private readonly Lazy<ILookup<string, (string FullName, ManagedAssembly File)>> bySimpleName = new(() => assemblies.All
        .SelectMany(file => file.Types.Defined.Select(name => (FullName: name, File: file)))
        .ToLookup(type => SimpleName(type.FullName)));

    public string? ToType(string assembly, string fullName)
    {
        var elsewhere = bySimpleName.Value[SimpleName(fullName)].ToList();
        if (elsewhere.Count > 0)
        {
            var (found, file) = elsewhere.OrderBy(type => type.File.Name != assembly).ThenBy(type => EditDistance.Between(type.FullName, fullName)).First();
            return file.Name == assembly ? found : $"{found} (in {file.Name})";
        }

        return assemblies.Find(assembly)?.Types.Defined
            .Where(name => EditDistance.IsSimilar(SimpleName(name), SimpleName(fullName)))
            .MinBy(name => EditDistance.Between(name, fullName));
    }

    public string? ToAssembly(string name) => assemblies.Names
        .Where(other => EditDistance.IsSimilar(other, name))
        .MinBy(other => EditDistance.Between(other, name));

    private static string SimpleName(string fullName) => fullName[(fullName.LastIndexOfAny(['.', '+']) + 1)..];
}
