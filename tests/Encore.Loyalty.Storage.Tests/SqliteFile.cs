using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;
using Microsoft.Data.Sqlite;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>A database file in a folder of its own.</summary>
public sealed class SqliteFile : TestDatabase
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("encore-sqlite-");

    public override string[] Words => ["--sqlite", File];

    protected override SqlDialect Dialect => SqlDialect.Sqlite;

    private string File => Path.Combine(folder.FullName, "store.db");

    public override DbConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        SqlitePragmas.Apply(connection);
        return connection;
    }

    public override Task<IReadOnlyList<string>> NamesAsync() => ListAsync("SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name");

    public override void Dispose() => folder.Delete(recursive: true);
}
