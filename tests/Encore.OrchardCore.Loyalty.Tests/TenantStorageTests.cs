using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Schema;
using Encore.OrchardCore.Loyalty.Engine;
using Encore.OrchardCore.Loyalty.Migrations;
using Encore.OrchardCore.Loyalty.Tests.Fakes;
using Microsoft.Data.Sqlite;
using OrchardCore.Data;
using YesSql;
using YesSql.Sql;
using YesSql.Sql.Schema;

namespace Encore.OrchardCore.Loyalty.Tests;

public sealed class TenantStorageTests
{
    [Test]
    public void The_tenants_prefix_and_schema_go_before_ours()
    {
        var options = new TenantStorage(new Store("pre_", "shop"), new Connections(() => new SqliteConnection())).Options;

        Assert.That((options.TablePrefix, options.Schema, options.Dialect), Is.EqualTo(("pre_encore_", "shop", SqlDialect.Sqlite)));
    }

    [Test]
    public void An_unsupported_database_is_named()
    {
        var storage = new TenantStorage(new Store("", null), new Connections(() => new MySqlConnection()));

        Assert.That(() => storage.Options, Throws.TypeOf<NotSupportedException>().With.Message.Contains("MySqlConnection"));
    }

    [Test]
    public async Task The_tables_are_made_through_the_migrations_own_transaction()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var storage = new TenantStorage(new Store("pre_", null), new Connections(() => new SqliteConnection()));

        await using (var undone = await connection.BeginTransactionAsync())
        {
            await new LedgerMigrations(storage) { SchemaBuilder = new Builder(connection, undone) }.CreateAsync();
            Assert.That(await TablesAsync(connection, undone), Is.GreaterThan(5));
            await undone.RollbackAsync();
        }

        Assert.That(await TablesAsync(connection, null), Is.Zero);
    }

    [Test]
    public void Each_later_version_of_the_schema_has_a_step_in_the_migration()
    {
        var steps = typeof(LedgerMigrations).GetMethods().Select(method => method.Name);
        var wanted = Enumerable.Range(1, new SchemaMigrations(new() { Scope = "default", Connect = () => null!, Dialect = SqlDialect.Sqlite }).Latest - 1).Select(version => $"UpdateFrom{version}Async");

        Assert.That(wanted, Is.SubsetOf(steps));
    }

    private static async Task<long> TablesAsync(SqliteConnection connection, DbTransaction? transaction)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)transaction;
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name LIKE 'pre\\_encore\\_%' ESCAPE '\\'";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private sealed class Connections(Func<DbConnection> make) : IDbConnectionAccessor
    {
        public DbConnection CreateConnection() => make();
    }

    private sealed class MySqlConnection : FakeConnection;

    private sealed class Store(string prefix, string? schema) : IStore, IConfiguration
    {
        public IConfiguration Configuration => this;

        public string TablePrefix { get; set; } = prefix;

        public string Schema { get; set; } = schema!;

        public void Dispose()
        {
        }
    }

    private sealed class Builder(DbConnection connection, DbTransaction transaction) : ISchemaBuilder
    {
        public string TablePrefix => "pre_";

        public DbConnection Connection => connection;

        public DbTransaction Transaction => transaction;

        public Task CreateMapIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string collection) => throw new NotSupportedException();

        public Task AlterIndexTableAsync(Type indexType, Action<IAlterTableCommand> table, string collection) => throw new NotSupportedException();
    }
}
