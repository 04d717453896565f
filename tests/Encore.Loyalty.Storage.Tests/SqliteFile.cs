using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Testing.Contract;
using Microsoft.Data.Sqlite;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>A database file in a folder of its own.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("encore-sqlite-");

    public StorageOptions Options(string scope = Sample.Scope, string prefix = "encore_") =>
        new() { Scope = scope, Connect = Connect, Dialect = SqlDialect.Sqlite, TablePrefix = prefix };

    public DbConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "store.db")};Pooling=False");
        connection.Open();
        SqlitePragmas.Apply(connection);
        return connection;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
