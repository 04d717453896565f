using System.Transactions;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Storage.Inbox;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests;

[TestFixture(typeof(SqliteFile))]
[TestFixture(typeof(PostgreSqlSchema))]
[TestFixture(typeof(MariaDbSchema))]
public sealed class InboxWriterTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly InboxItem Fact = Sample.Fact(Sample.Member("ann"), "s-1");

    private TDatabase database = null!;
    private SqlStore store = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        database = new();
        store = await SqlStore.OpenAsync(database.Options());
        await using var connection = await database.OpenAsync();
        await RunAsync(connection, $"CREATE TABLE {database.Table("shop_order")} (id INTEGER NOT NULL PRIMARY KEY)");
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
        database?.Dispose();
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_fact_is_there_exactly_when_the_hosts_change_is(bool commits)
    {
        await InTransactionAsync(
            async (writer, transaction) =>
            {
                await RunAsync(transaction.Connection!, $"INSERT INTO {database.Table("shop_order")} (id) VALUES (1)", transaction);
                Assert.That(await writer.RecordAsync(transaction, Fact), Is.EqualTo(RecordOutcome.Recorded));
            },
            commits);

        Assert.That(await store.Ports.Inbox.PendingAsync(Sample.Start, 10), Has.Count.EqualTo(commits ? 1 : 0));
        Assert.That(await OrdersAsync(), Is.EqualTo(commits ? 1 : 0));
    }

    [Test]
    public async Task A_repeated_or_contradicting_fact_does_not_spoil_the_hosts_transaction()
    {
        await store.Ports.Inbox.RecordAsync([Fact]);

        await InTransactionAsync(
            async (writer, transaction) =>
            {
                Assert.That(await writer.RecordAsync(transaction, Fact), Is.EqualTo(RecordOutcome.AlreadyRecorded));
                Assert.That(await writer.RecordAsync(transaction, Sample.Contradiction(Fact)), Is.EqualTo(RecordOutcome.Conflict));
                Assert.That(await writer.RecordAsync(transaction, Sample.Contradiction(Fact)), Is.EqualTo(RecordOutcome.Conflict));
                await RunAsync(transaction.Connection!, $"INSERT INTO {database.Table("shop_order")} (id) VALUES (1)", transaction);
            },
            commits: true);

        Assert.That(await OrdersAsync(), Is.EqualTo(1));
        Assert.That(await store.Ports.Inbox.PendingAsync(Sample.Start, 10), Has.Count.EqualTo(1));
        Assert.That(await store.Ports.Inbox.ProblemsAsync(10), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Work_goes_on_while_the_hosts_ambient_transaction_is_finished_but_not_yet_disposed()
    {
        using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            scope.Complete();
            Assert.That((await store.Ports.Inbox.RecordAsync([Fact]))[0], Is.EqualTo(RecordOutcome.Recorded));
        }

        Assert.That(await store.Ports.Inbox.PendingAsync(Sample.Start, 10), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_the_hosts_ambient_transaction_undoes_is_not_ours()
    {
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await store.Ports.Inbox.RecordAsync([Fact]);
            await new Schema.SchemaMigrations(database.Options()).MigrateAsync();
        }

        Assert.That(await store.Ports.Inbox.PendingAsync(Sample.Start, 10), Has.Count.EqualTo(1));
    }

    private async Task InTransactionAsync(Func<InboxWriter, System.Data.Common.DbTransaction, Task> work, bool commits)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await work(new(database.Options()), transaction);
        await (commits ? transaction.CommitAsync() : transaction.RollbackAsync());
    }

    private async Task<int> OrdersAsync() => Convert.ToInt32(await database.AskAsync($"SELECT COUNT(*) FROM {database.Table("shop_order")}"), null);

    private static async Task RunAsync(System.Data.Common.DbConnection connection, string statement, System.Data.Common.DbTransaction? transaction = null)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync();
    }
}
