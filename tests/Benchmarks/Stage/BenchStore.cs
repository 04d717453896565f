using System.Data.Common;
using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Testing.Servers;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Encore.Benchmarks.Stage;

/// <summary>An empty database with Encore's tables, gone again with this object.</summary>
internal sealed class BenchStore : IAsyncDisposable
{
    private readonly Func<ValueTask> remove;

    private BenchStore(string name, StorageOptions storage, Func<ValueTask> remove) => (Name, Storage, this.remove) = (name, storage, remove);

    public static HostOptions Host { get; } = new() { Scope = "bench", Currency = Currency.Of("USD"), TakesVouchers = true };

    public string Name { get; }

    public StorageOptions Storage { get; }

    public bool HasServer => Storage.Dialect != SqlDialect.Sqlite;

    /// <param name="database">SQLite or PostgreSQL.</param>
    public static Task<BenchStore> OnAsync(string database) => database == "SQLite" ? SqliteAsync() : PostgreSqlAsync();

    public static async Task<BenchStore> SqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("encore-bench-");
        var storage = new StorageOptions { Scope = Host.Scope, Dialect = SqlDialect.Sqlite, Connect = Open };
        await new SchemaMigrations(storage).MigrateAsync();
        return new("SQLite", storage, Remove);

        DbConnection Open()
        {
            var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "bench.db")}");
            connection.Open();
            SqlitePragmas.Apply(connection);
            return connection;
        }

        ValueTask Remove()
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>A schema on the server that <c>ENCORE_POSTGRES</c> names, else on one of its own that does not wait for the disk.</summary>
    public static async Task<BenchStore> PostgreSqlAsync()
    {
        var schema = $"bench_{Guid.NewGuid():N}";
        var source = NpgsqlDataSource.Create($"{PostgreSqlServer.Require().ConnectionString};Search Path={schema};Maximum Pool Size=20;Max Auto Prepare=50;Auto Prepare Min Usages=2");
        await ExecuteAsync($"CREATE SCHEMA {schema}");
        var storage = new StorageOptions { Scope = Host.Scope, Dialect = SqlDialect.PostgreSql, Connect = source.CreateConnection, Schema = schema };
        await new SchemaMigrations(storage).MigrateAsync();
        return new("PostgreSQL", storage, Remove);

        async Task ExecuteAsync(string sql)
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }

        async ValueTask Remove()
        {
            await ExecuteAsync($"DROP SCHEMA {schema} CASCADE");
            await source.DisposeAsync();
        }
    }

    public static MemberId Member(int number) => Host.Member($"m{number:0000000}");

    public RunningEngine Start(params IEnumerable<Autofac.Core.IModule> further) => LoyaltyEngine.Start(Host, [new StorageModule(Storage), .. further]);

    public async Task<DbConnection> OpenAsync()
    {
        var connection = Storage.Connect();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync();
        }

        return connection;
    }

    /// <summary>What a server's own housekeeping does within a minute after many rows were written.</summary>
    public async Task AnalyzeAsync()
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "ANALYZE";
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => remove();
}
