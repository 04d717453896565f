using System.Data.Common;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>The database goes away in mid-request.</summary>
[TestFixture]
public sealed class LostConnectionTests
{
    private static readonly MemberId Ann = Sample.Member("ann");

    [Test]
    public async Task A_commit_whose_connection_is_cut_says_so_leaves_nothing_and_succeeds_when_tried_again()
    {
        using var database = new PostgreSqlSchema();
        await using var store = await SqlStore.OpenAsync(database.Options());
        await store.Ports.Inbox.RecordAsync([Sample.Fact(Ann, "s-1")]);
        var fact = (await store.Ports.Inbox.PendingAsync(Sample.Start, 1))[0];
        await store.Ports.Ledger.CommitAsync([Sample.Touch(MemberAccount.Open(Ann))]);
        var view = (await store.Ports.Ledger.LoadAsync([AccountRequest.Of(Ann)]))[0].View;
        var commit = Sample.Commit(Sample.Earn(view, Sample.Award("1", 10))) with { Completed = [new(fact.Id, InboxStatus.Done, null)], Messages = [Sample.Message(Ann)] };

        await using (var blocker = await database.OpenAsync())
        {
            await using var transaction = await blocker.BeginTransactionAsync();
            await RunAsync(transaction, $"SELECT 1 FROM {database.Table("encore_inbox")} FOR UPDATE");
            var committing = store.Ports.Ledger.CommitAsync([commit]);
            await CutWhoeverWaitsAsync(database);

            var problem = Assert.CatchAsync<DbException>(() => committing);
            Assert.That(problem!.Message, Does.Contain("terminating connection"));
        }

        var account = (await store.Ports.Reader.AccountAsync(Ann))!;
        Assert.That((account.Version, account.Balances.Available, account.Lots.Count), Is.EqualTo((1L, 0L, 0)));
        Assert.That(await store.Ports.Outbox.UnsentAsync(Sample.Start, 10), Is.Empty);
        Assert.That(await store.Ports.Inbox.PendingAsync(Sample.Start, 10), Has.Count.EqualTo(1));

        Assert.That(await store.Ports.Ledger.CommitAsync([commit]), Is.True);
        Assert.That((await store.Ports.Reader.AccountAsync(Ann))!.Balances.Available, Is.EqualTo(10));
        Assert.That(await store.Ports.Inbox.PendingAsync(Sample.Start, 10), Is.Empty);
    }

    [Test]
    public async Task After_all_connections_were_cut_at_rest_the_second_try_works_at_the_latest()
    {
        using var database = new PostgreSqlSchema();
        await using var store = await SqlStore.OpenAsync(database.Options());
        await store.Ports.Inbox.RecordAsync([Sample.Fact(Ann, "s-1")]);
        await database.AskAsync("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state = 'idle'");

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

    private static async Task CutWhoeverWaitsAsync(PostgreSqlSchema database)
    {
        var deadline = Environment.TickCount64 + 20_000;
        while (Environment.TickCount64 < deadline)
        {
            var cut = await database.AskAsync("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%encore_inbox%'");
            if (cut is > 0L)
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
