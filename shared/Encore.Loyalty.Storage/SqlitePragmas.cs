using System.Data.Common;

namespace Encore.Loyalty.Storage;

/// <summary>How a SQLite connection should be set for Encore; for the host's connection factory.</summary>
public static class SqlitePragmas
{
    /// <summary>
    /// Readers do not wait for the writer (WAL), a writer waits for another one for up to five seconds, and a commit is handed to the operating system without waiting for the disk:
    /// a power cut may lose the last commits but never tears one apart.
    /// </summary>
    /// <param name="connection">Open.</param>
    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -8000;";
        command.ExecuteNonQuery();
    }
}
