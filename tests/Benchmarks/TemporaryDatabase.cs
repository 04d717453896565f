using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;
using Microsoft.Data.Sqlite;

namespace Encore.Benchmarks;

/// <summary>A SQLite file that goes away again.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    public const string Scope = "bench";

    private readonly string folder = Directory.CreateTempSubdirectory("encore-bench-").FullName;

    public TemporaryDatabase() => Storage = new() { Scope = Scope, Dialect = SqlDialect.Sqlite, Connect = Open };

    public StorageOptions Storage { get; }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bench.db")}");
        connection.Open();
        SqlitePragmas.Apply(connection);
        return connection;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
