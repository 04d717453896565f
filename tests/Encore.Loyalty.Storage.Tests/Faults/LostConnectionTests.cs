using System.Data.Common;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Faults;

/// <summary>The database goes away in mid-request.</summary>
[TestFixture(typeof(PostgreSqlSchema))]
[TestFixture(typeof(MariaDbSchema))]
public sealed class LostConnectionTests<TDatabase>
    where TDatabase : ServerDatabase, new()
{
    private static readonly MemberId Ann = Sample.Member("ann");

    private TDatabase database = null!;
    private SqlStore store = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        database = new();
        store = await SqlStore.OpenAsync(database.Options());
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
        database?.Dispose();
    }

    [Test]
    public async Task A_commit_whose_connection_is_cut_says_so_leaves_nothing_and_succeeds_when_tried_again()
    {
        var commit = await PreparedAsync();
        await using (var blocker = await database.OpenAsync())
        {
            await using var transaction = await blocker.BeginTransactionAsync();
            await RunAsync(transaction, $"SELECT 1 FROM {database.Table("encore_inbox")} FOR UPDATE");
            var committing = store.Ports.Ledger.CommitAsync([commit]);
            await CutWhoeverWaitsAsync();

            Assert.CatchAsync<DbException>(() => committing);
        }

        var account = (await store.Ports.Reader.AccountAsync(Ann))!;
        Assert.That((account.Version, account.Balances.Available, account.Lots.Count), Is.EqualTo((1L, 0L, 0)));
        Assert.That(await store.Ports.Outbox.UnsentAsync(Sample.Start, 10), Is.Empty);
        Assert.That(await store.Ports.Inbox.PendingAsync(Sample.Start, 10), Has.Count.EqualTo(1));

        Assert.That(await store.Ports.Ledger.CommitAsync([commit]), Is.True);
        await MustHaveCommittedOnceAsync();
    }

    [Test]
    public async Task A_commit_whose_answer_is_lost_is_not_made_twice()
    {
        var commit = await PreparedAsync();
        using var relay = new Relay(database.Port);
        await using var remote = await SqlStore.OpenAsync(database.Options() with { Connect = () => database.ConnectThrough(relay.Port), PrepareStatements = false });
        relay.LoseAnswerTo(database.LastWordsOfCommit);

        Assert.CatchAsync<DbException>(() => remote.Ports.Ledger.CommitAsync([commit]));

        await MustHaveCommittedOnceAsync();
        Assert.That(await remote.Ports.Ledger.CommitAsync([commit]), Is.False, "decided on a version that is gone: whoever tries again loads again, and finds it done");
        await MustHaveCommittedOnceAsync();
    }

    [Test]
    public async Task A_fact_whose_effect_was_committed_without_an_answer_has_it_once()
    {
        using var relay = new Relay(database.Port);
        var options = database.Options() with { Connect = () => database.ConnectThrough(relay.Port), PrepareStatements = false };
        await using var running = LoyaltyEngine.Start(new() { Scope = Sample.Scope, Currency = Currency.Of("USD") }, new StorageModule(options));
        await store.Ports.Inbox.RecordAsync([Sample.Fact(Ann, "s-1")]);
        relay.LoseAnswerTo(database.LastWordsOfCommit);
        try
        {
            await running.Engine.Events.ProcessAsync();
        }
        catch (DbException)
        {
            // Or it is noted as a failure, to be tried again: either way the effect stands.
        }

        await running.Engine.Events.ProcessAsync();
        await running.Engine.Events.ProcessAsync();

        Assert.That((await store.Ports.Reader.AccountAsync(Ann))!.Balances.Issued, Is.EqualTo(-5));
        Assert.That(await store.Ports.Inbox.PendingAsync(DateTimeOffset.MaxValue, 10), Is.Empty);
        Assert.That((await store.Auditor.RunAsync()).Findings, Is.Empty);
    }

    [Test]
    public async Task While_the_server_is_away_requests_fail_by_name_and_when_it_is_back_they_work()
    {
        var commit = await PreparedAsync();
        using var relay = new Relay(database.Port);
        await using var remote = await SqlStore.OpenAsync(database.Options() with { Connect = () => database.ConnectThrough(relay.Port) });
        relay.Close();

        Assert.CatchAsync<DbException>(() => remote.Ports.Ledger.CommitAsync([commit]));
        Assert.CatchAsync<DbException>(() => remote.Ports.Reader.AccountAsync(Ann));

        relay.Reopen();
        Assert.That(await remote.Ports.Ledger.CommitAsync([commit]), Is.True);
        await MustHaveCommittedOnceAsync();
    }

    [Test]
    public async Task After_all_connections_were_cut_at_rest_the_second_try_works_at_the_latest()
    {
        await store.Ports.Inbox.RecordAsync([Sample.Fact(Ann, "s-1")]);
        Assert.That(await database.CutIdleAsync(), Is.Positive);

        IReadOnlyList<InboxItem> pending;
        try
        {
            pending = await store.Ports.Inbox.PendingAsync(Sample.Start, 10);
        }
        catch (DbException)
        {
            pending = await store.Ports.Inbox.PendingAsync(Sample.Start, 10);
        }

        Assert.That(pending, Has.Count.EqualTo(1));
    }

    /// <summary>An account, a fact, and the commit of its effect.</summary>
    private async Task<MemberCommit> PreparedAsync()
    {
        await store.Ports.Inbox.RecordAsync([Sample.Fact(Ann, "s-1")]);
        var fact = (await store.Ports.Inbox.PendingAsync(Sample.Start, 1))[0];
        await store.Ports.Ledger.CommitAsync([Sample.Touch(MemberAccount.Open(Ann))]);
        var view = (await store.Ports.Ledger.LoadAsync([AccountRequest.Of(Ann)]))[0].View;
        return Sample.Commit(Sample.Earn(view, Sample.Award("1", 10))) with { Completed = [new(fact.Id, InboxStatus.Done, null)], Messages = [Sample.Message(Ann)] };
    }

    private async Task MustHaveCommittedOnceAsync()
    {
        Assert.That((await store.Ports.Reader.AccountAsync(Ann))!.Balances.Available, Is.EqualTo(10));
        Assert.That(await store.Ports.Outbox.UnsentAsync(Sample.Start, 10), Has.Count.EqualTo(1));
        Assert.That(await store.Ports.Inbox.PendingAsync(Sample.Start, 10), Is.Empty);
        Assert.That((await store.Auditor.RunAsync()).Findings, Is.Empty);
    }

    private async Task CutWhoeverWaitsAsync()
    {
        var deadline = Environment.TickCount64 + 20_000;
        while (Environment.TickCount64 < deadline)
        {
            if (await database.CutWaitingAsync() > 0)
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail("The commit never waited for the lock.");
    }

    private static async Task RunAsync(DbTransaction transaction, string statement)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.CommandText = statement;
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync();
    }
}
