using System.Text.Json.Nodes;
using Npgsql;

namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>A copy of a published store's folder in the temporary folder; gone when disposed.</summary>
internal sealed class CopiedFolder : IDisposable
{
    private const string Connections = "ConnectionStrings";
    private const string Connection = "ConnectionString";

    private CopiedFolder(string path) => Path = path;

    public string Path { get; }

    private string SettingsFile => SettingsOf(Path);

    public static CopiedFolder Of(string home)
    {
        var copy = new CopiedFolder(Directory.CreateTempSubdirectory("encore-nop-").FullName);
        try
        {
            foreach (var folder in Directory.EnumerateDirectories(home, "*", SearchOption.AllDirectories))
            {
                Directory.CreateDirectory(copy.At(home, folder));
            }

            foreach (var file in Directory.EnumerateFiles(home, "*", SearchOption.AllDirectories))
            {
                File.Copy(file, copy.At(home, file));
            }

            // The store's settings name some of its folders in full.
            File.WriteAllText(copy.SettingsFile, File.ReadAllText(copy.SettingsFile).Replace(home, copy.Path, StringComparison.Ordinal));
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <exception cref="InvalidOperationException">The store is not installed, or not on PostgreSQL.</exception>
    public static NpgsqlConnectionStringBuilder ConnectionOf(string home)
    {
        var settings = File.Exists(SettingsOf(home)) ? Read(SettingsOf(home))[Connections] : null;
        return settings?[Connection]?.GetValue<string>() is { Length: > 0 } connection && string.Equals(settings["DataProvider"]?.GetValue<string>(), "postgresql", StringComparison.OrdinalIgnoreCase)
            ? new(connection)
            : throw new InvalidOperationException($"The store in '{home}' is not installed on PostgreSQL: {SettingsOf(home)} has no such connection.");
    }

    public void Connect(string connection)
    {
        var settings = Read(SettingsFile);
        settings[Connections]![Connection] = connection;
        File.WriteAllText(SettingsFile, settings.ToString());
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string SettingsOf(string home) => System.IO.Path.Combine(home, "App_Data", "appsettings.json");

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(file), documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;

    private string At(string home, string path) => System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(home, path));
}
