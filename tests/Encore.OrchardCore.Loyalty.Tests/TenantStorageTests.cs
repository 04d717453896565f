using System.Data.Common;
using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Inbox;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Testing.Contract;
using Encore.Loyalty.Testing.Servers;
using Encore.OrchardCore.Loyalty.Engine;
using Encore.OrchardCore.Loyalty.Migrations;
using Encore.OrchardCore.Loyalty.Tests.Fakes;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;
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
        var storage = new TenantStorage(new Store("", null), new Connections(() => new OracleConnection()));

        Assert.That(() => storage.Options, Throws.TypeOf<NotSupportedException>().With.Message.Contains("OracleConnection"));
    }

    [TestCase(typeof(SqliteConnection), "SQLite")]
    [TestCase(typeof(NpgsqlConnection), "PostgreSQL")]
    [TestCase(typeof(MySqlConnection), "MySQL")]
    [TestCase(typeof(SqlConnection), "SQL Server")]
    public void The_dialect_is_that_of_the_tenants_driver(Type driver, string dialect) =>
        Assert.That(TenantStorage.DialectOf((DbConnection)Activator.CreateInstance(driver)!).Name, Is.EqualTo(dialect));

    [TestCase(false)]
    [TestCase(true)]
    public async Task On_a_server_the_ledger_works_in_the_tenants_database(bool isMariaDb)
    {
        var connect = await (isMariaDb ? MariaDbAsync() : PostgreSqlAsync());
        var storage = new TenantStorage(new Store("pre_", null), new Connections(connect));
        await using (var connection = connect())
        {
            await connection.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await new LedgerMigrations(storage) { SchemaBuilder = new Builder(connection, transaction) }.CreateAsync();
            await transaction.CommitAsync();
        }

        var fact = Sample.Fact(MemberId.Of(TenantStorage.Scope, "ann"), "s-1");
        await using (var connection = connect())
        {
            await connection.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await new InboxWriter(storage.Options).RecordAsync(transaction, fact);
            await transaction.CommitAsync();
        }

        await using var running = LoyaltyEngine.Start(new HostOptions { Scope = TenantStorage.Scope, Currency = Currency.Of("USD") }, new StorageModule(storage.Options));
        await running.Engine.Events.ProcessAsync();
        Assert.That((await running.Engine.Members.AccountAsync(fact.Member)).Balances.Issued, Is.EqualTo(-5));
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

    private static async Task<Func<DbConnection>> MariaDbAsync()
    {
        var (server, name) = (MariaDbServer.Require().ConnectionString, $"tenant_{Guid.NewGuid():N}");
        await using var connection = new MySqlConnection(server);
        await CreateAsync(connection, name);
        return () => new MySqlConnection($"{server};Database={name}");
    }

    private static async Task<Func<DbConnection>> PostgreSqlAsync()
    {
        var (server, name) = (PostgreSqlServer.Require().ConnectionString, $"tenant_{Guid.NewGuid():N}");
        await using var connection = new NpgsqlConnection(server);
        await CreateAsync(connection, name);
        return () => new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);
    }

    private static async Task CreateAsync(DbConnection connection, string database)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {database}";
        await command.ExecuteNonQueryAsync();
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

    private sealed class OracleConnection : FakeConnection;

    /// <summary>Named as that of the driver for SQL Server.</summary>
    private sealed class SqlConnection : FakeConnection;

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
