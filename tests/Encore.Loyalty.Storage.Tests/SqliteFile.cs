using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;
using Microsoft.Data.Sqlite;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>A database file in a folder of its own.</summary>
public sealed class SqliteFile : TestDatabase
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("encore-sqlite-");

    protected override SqlDialect Dialect => SqlDialect.Sqlite;

    public override DbConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "store.db")};Pooling=False");
        connection.Open();
        SqlitePragmas.Apply(connection);
        return connection;
    }

    public override Task<IReadOnlyList<string>> NamesAsync() => ListAsync("SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name");

    public override void Dispose() => folder.Delete(recursive: true);
}
