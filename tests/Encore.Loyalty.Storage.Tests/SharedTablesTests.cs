using Encore.Loyalty.Ledger;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>Several stores of one shop system in the same tables.</summary>
[TestFixture(typeof(SqliteFile))]
[TestFixture(typeof(PostgreSqlSchema))]
[TestFixture(typeof(MariaDbSchema))]
public sealed class SharedTablesTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [TestCase("shop", "shop2")]
    [TestCase("shop", "shop.eu")]
    [TestCase("shop", "sho")]
    public async Task A_scope_sees_nothing_of_the_other(string scope, string otherScope)
    {
        using var database = new TDatabase();
        await using var store = await SqlStore.OpenAsync(database.Options(scope));
        await using var other = await SqlStore.OpenAsync(database.Options(otherScope));
        var ann = MemberId.Of(scope, "ann");
        var decision = Sample.Earn(AccountView.Of(MemberAccount.Open(ann)), Sample.Award("1", 10, expiresAt: Sample.Start.AddDays(1)));
        await store.Ports.Ledger.CommitAsync([Sample.Commit(decision) with { Messages = [Sample.Message(ann)] }]);
        await store.Ports.Inbox.RecordAsync([Sample.Fact(ann, "s-1"), Sample.Contradiction(Sample.Fact(ann, "s-1"))]);
        await store.Ports.Programs.PublishAsync(new() { Number = 1, EffectiveFrom = Sample.Start, Author = "ann", Document = "{}" });
        await store.Ports.Bookmarks.SaveAsync(new() { Name = "orders", Since = Sample.Start });
        var later = Sample.Start.AddYears(1);

        Assert.That(await store.Ports.Reader.MembersAsync("", null, 10), Has.Count.EqualTo(1));
        Assert.That(await other.Ports.Reader.MembersAsync("", null, 10), Is.Empty);
        Assert.That(await other.Ports.Reader.AccountsAsync(null, 10), Is.Empty);
        Assert.That(await other.Ports.Reader.DueAsync(later, 10), Is.Empty);
        Assert.That((await store.Ports.Reader.TotalsAsync()).Members, Is.EqualTo(1));
        Assert.That((await other.Ports.Reader.TotalsAsync()).Members, Is.Zero);
        Assert.That(await other.Ports.Inbox.PendingAsync(later, 10), Is.Empty);
        Assert.That(await other.Ports.Inbox.ProblemsAsync(10), Is.Empty);
        Assert.That(await other.Ports.Outbox.UnsentAsync(later, 10), Is.Empty);
        Assert.That(await other.Ports.Bookmarks.FindAsync("orders"), Is.Null);
        Assert.That(await other.Ports.Programs.VersionsAsync(), Is.Empty);
    }
}
