namespace Encore.Journeys.Drivers;

/// <summary>The sample extension, as an agency hands it over: one assembly.</summary>
internal static class AgencyExtension
{
    /// <summary>Where it lies.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "extensions");

    /// <summary>Drops it into a store.</summary>
    /// <param name="store">The store's root.</param>
    public static void DropInto(string store)
    {
        var folder = Directory.CreateDirectory(Path.Combine(store, "App_Data", "Encore", "Extensions")).FullName;
        foreach (var assembly in Directory.EnumerateFiles(Folder, "*.dll"))
        {
            File.Copy(assembly, Path.Combine(folder, Path.GetFileName(assembly)), overwrite: true);
        }
    }
}
