using Microsoft.Data.Sqlite;

namespace Encore.Journeys.Drivers.Orchard;

/// <summary>A copy of a published site in the temporary folder; gone when disposed.</summary>
internal sealed class CopiedSite : IDisposable
{
    private CopiedSite(string path) => Path = path;

    public string Path { get; }

    public static CopiedSite Of(string home)
    {
        var copy = new CopiedSite(Directory.CreateTempSubdirectory("encore-orchard-").FullName);
        try
        {
            foreach (var folder in Directory.EnumerateDirectories(home, "*", SearchOption.AllDirectories))
            {
                Directory.CreateDirectory(copy.At(home, folder));
            }

            foreach (var file in Directory.EnumerateFiles(home, "*", SearchOption.AllDirectories).Where(file => !IsJournal(file)))
            {
                Copy(file, copy.At(home, file));
            }

            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static void Copy(string file, string target)
    {
        if (System.IO.Path.GetExtension(file) == ".db")
        {
            CopyDatabase(file, target);
        }
        else
        {
            File.Copy(file, target);
        }
    }

    /// <summary>Whole, even while a site is writing to it.</summary>
    private static void CopyDatabase(string file, string target)
    {
        using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    private static bool IsJournal(string file) => System.IO.Path.GetExtension(file) is ".db-wal" or ".db-shm" or ".db-journal";

    private string At(string home, string path) => System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(home, path));
}
