using Encore.Journeys.Drivers;
using Encore.Journeys.Stories;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Testing;
using Encore.Loyalty.Testing.Servers;
using Npgsql;

namespace Encore.Journeys;

/// <summary>Four nodes on one PostgreSQL: each hears of every fact, and all work on it at once.</summary>
public sealed class PostgreSqlJourneys : MerchantStories
{
    private const int Nodes = 4;

    protected override async Task<IStoreDriver> StartAsync()
    {
        var server = PostgreSqlServer.Require();
        var schema = $"journey_{Guid.NewGuid():N}";
        var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using (var command = source.CreateCommand($"CREATE SCHEMA {schema}"))
        {
            await command.ExecuteNonQueryAsync();
        }

        var clock = new ManualClock();
        var options = new StorageOptions { Scope = "journey", Dialect = SqlDialect.PostgreSql, Connect = source.CreateConnection, Schema = schema };
        await new SchemaMigrations(options).MigrateAsync();
        return new EngineDriver(clock, Nodes, _ => new StorageModule(options), source);
    }
}
