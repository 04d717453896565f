using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Tables;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests;

[TestFixture(typeof(SqliteFile))]
[TestFixture(typeof(PostgreSqlSchema))]
[TestFixture(typeof(MariaDbSchema))]
public sealed class MigrationTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private TDatabase database = null!;

    [SetUp]
    public void OpenDatabase() => database = new();

    [TearDown]
    public void CloseDatabase() => database?.Dispose();

    [Test]
    public async Task A_fresh_database_gets_every_table_and_index()
    {
        await new SchemaMigrations(database.Options()).MigrateAsync();

        var names = await database.NamesAsync();
        Assert.That(names, Is.SupersetOf(AllTables.InOrder.Select(table => $"encore_{table.Name}").Append("encore_schema")));
        Assert.That(names, Is.SupersetOf(AllTables.InOrder.SelectMany(table => table.Indexes.Select(index => $"encore_{table.Name}_{index.Suffix}"))));
    }

    [Test]
    public async Task Migrating_again_changes_nothing_and_keeps_the_rows()
    {
        var migrations = new SchemaMigrations(database.Options());
        await using var store = await SqlStore.OpenAsync(database.Options());
        await store.Ports.Inbox.RecordAsync([Sample.Fact(Sample.Member("ann"), "s-1")]);
        var names = await database.NamesAsync();

        await migrations.MigrateAsync();

        Assert.That(await database.NamesAsync(), Is.EqualTo(names));
        Assert.That(await store.Ports.Inbox.PendingAsync(Sample.Start, 10), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Nodes_that_start_at_once_migrate_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => new SchemaMigrations(database.Options()).MigrateAsync())));

        Assert.That(await database.AskAsync($"SELECT COUNT(*) FROM {database.Table("encore_schema")}"), Is.EqualTo((long)new SchemaMigrations(database.Options()).Latest));
    }

    [Test]
    public async Task Tenants_with_prefixes_of_their_own_live_side_by_side()
    {
        await using var one = await SqlStore.OpenAsync(database.Options(prefix: "Tenant1_encore_"));
        await using var two = await SqlStore.OpenAsync(database.Options(prefix: "tenant2_encore_"));
        await one.Ports.Inbox.RecordAsync([Sample.Fact(Sample.Member("ann"), "s-1")]);

        Assert.That(await database.NamesAsync(), Is.SupersetOf(new[] { "Tenant1_encore_inbox", "tenant2_encore_inbox" }));
        Assert.That(await one.Ports.Inbox.PendingAsync(Sample.Start, 10), Has.Count.EqualTo(1));
        Assert.That(await two.Ports.Inbox.PendingAsync(Sample.Start, 10), Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task In_the_hosts_transaction_the_tables_come_and_go_with_it(bool commits)
    {
        var migrations = new SchemaMigrations(database.Options());
        await using (var connection = await database.OpenAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await migrations.MigrateAsync(connection, transaction);
            await (commits ? transaction.CommitAsync() : transaction.RollbackAsync());
        }

        Assert.That(await database.NamesAsync(), commits || !database.UndoesSchemaChanges ? Does.Contain("encore_entry") : Is.Empty);
    }

    [Test]
    public async Task Dropping_leaves_nothing_behind_and_allows_a_new_start()
    {
        var migrations = new SchemaMigrations(database.Options());
        await migrations.MigrateAsync();
        await migrations.DropAsync();
        Assert.That(await database.NamesAsync(), Is.Empty);

        await migrations.DropAsync();
        await migrations.MigrateAsync();
        Assert.That(await database.NamesAsync(), Does.Contain("encore_entry"));
    }

    [Test]
    public async Task Tables_of_a_later_version_are_left_alone()
    {
        var later = new SchemaMigrations(database.Options(), [.. AllTables.InOrder, SchemaOfTomorrow.NewTable]);
        await later.MigrateAsync();

        var problem = Assert.ThrowsAsync<InvalidOperationException>(() => new SchemaMigrations(database.Options()).MigrateAsync());
        Assert.That(problem!.Message, Does.Contain($"version {SchemaOfTomorrow.Version}").And.Contain($"knows {SchemaOfTomorrow.Version - 1}").And.Contain("update the plugin"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_later_version_adds_its_tables_columns_and_indexes(bool isFresh)
    {
        if (!isFresh)
        {
            await using var store = await SqlStore.OpenAsync(database.Options());
            await store.Ports.Programs.PublishAsync(new() { Number = 1, EffectiveFrom = Sample.Start, Author = "ann", Document = "{}" });
        }

        await new SchemaMigrations(database.Options(), SchemaOfTomorrow.Tables).MigrateAsync();

        Assert.That(await database.NamesAsync(), Is.SupersetOf(new[] { "encore_survey", "encore_survey_by_topic", "encore_program_version_by_note" }));
        Assert.That(await database.AskAsync($"SELECT COUNT(note) FROM {database.Table("encore_program_version")}"), Is.Zero);
        Assert.That(await database.AskAsync($"SELECT COUNT(*) FROM {database.Table("encore_program_version")}"), Is.EqualTo(isFresh ? 0L : 1L), "rows stay");
        Assert.That(await database.AskAsync($"SELECT MAX(version) FROM {database.Table("encore_schema")}"), Is.EqualTo(SchemaOfTomorrow.Version));
    }

    [Test]
    public async Task The_first_version_becomes_the_present_one_with_its_rows_in_place()
    {
        await new SchemaMigrations(database.Options(), SchemaOfYesterday.Tables).MigrateAsync();
        await database.AskAsync($"INSERT INTO {database.Table("encore_member")} VALUES ('shop/ann', 'shop', 0, 1, 1, 'h', 0, -10, 0, 10, 0, 0, 0, 0, 0, 0, NULL)");
        await database.AskAsync($"INSERT INTO {database.Table("encore_entry")} VALUES ('shop/ann', 1, 0, 2, 10, 0, 0, 'order:1', 'purchase', 1, '', 0, 0, 'system', '')");

        await using var store = await SqlStore.OpenAsync(database.Options());
        var account = (await store.Ports.Reader.AccountAsync(Sample.Member("ann")))!;
        Assert.That((account.Balances.Available, account.Reservations.Count), Is.EqualTo((10L, 0)));
        Assert.That((await store.Ports.Reader.HistoryAsync(Sample.Member("ann"), null, 5)).Single().Note, Is.Null);
    }
}
