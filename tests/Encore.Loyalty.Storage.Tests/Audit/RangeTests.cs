using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Audit;

/// <summary>The audit reads range after range: nobody is left out, nobody is met twice, and other stores in the same tables are left alone.</summary>
[TestFixture(typeof(SqliteFile))]
[TestFixture(typeof(PostgreSqlSchema))]
[TestFixture(typeof(MariaDbSchema))]
internal sealed class RangeTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private TDatabase database = null!;

    [SetUp]
    public void Open() => database = new();

    [TearDown]
    public void Close() => database.Dispose();

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(1000)]
    [TestCase(2345)]
    public async Task However_many_members_there_are_each_is_audited_once(int members)
    {
        await using var store = await FilledAsync("shop", members);
        await using var before = await FilledAsync("a-shop", 3);
        await using var behind = await FilledAsync("shop-2", 5);

        var report = await store.Auditor.RunAsync();

        Assert.That(report.Findings, Is.Empty);
        Assert.That((report.Members, report.Entries, report.EntriesInAll), Is.EqualTo(((long)members, (long)members, (long)members)));
        Assert.That((await behind.Auditor.RunAsync()).Members, Is.EqualTo(5));
    }

    [Test]
    public async Task Histories_longer_than_a_range_are_read_to_their_end_among_short_ones()
    {
        await using var store = await FilledAsync("shop", 20);
        var view = AccountView.Of((await store.Ports.Reader.AccountAsync(MemberId.Of("shop", "m0007")))!);
        foreach (var commit in Enumerable.Range(0, 9))
        {
            var (entries, lots) = (new List<Entry>(), new List<Lot>());
            for (var order = 0; order < 500; order++)
            {
                var decision = Sample.Earn(view, Sample.Award($"{commit}-{order}", 1));
                entries.AddRange(decision.Entries);
                lots.AddRange(decision.ChangedLots);
                view = AccountView.Of(decision.After.Account with { Lots = [] });
            }

            Assert.That(await store.Ports.Ledger.CommitAsync([new() { Account = view.Account, Entries = entries, Lots = lots }]), Is.True);
            view = AccountView.Of(view.Account with { Version = view.Account.Version + 1 });
        }

        var report = await store.Auditor.RunAsync();

        Assert.That(report.Findings, Is.Empty);
        Assert.That((report.Members, report.Entries), Is.EqualTo((20L, 4_520L)));
    }

    private async Task<SqlStore> FilledAsync(string scope, int members)
    {
        var store = await SqlStore.OpenAsync(database.Options() with { Scope = scope });
        foreach (var chunk in Enumerable.Range(0, members).Chunk(500))
        {
            var commits = chunk.Select(number => Sample.Commit(Sample.Earn(AccountView.Of(MemberAccount.Open(MemberId.Of(scope, $"m{number:0000}"))), Sample.Award("1", 10)))).ToList();
            Assert.That(await store.Ports.Ledger.CommitAsync(commits), Is.True);
        }

        return store;
    }
}
