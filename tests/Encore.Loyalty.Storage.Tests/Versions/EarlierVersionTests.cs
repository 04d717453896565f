using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Tests.Audit;
using Encore.Loyalty.Storage.Tests.Statements;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Versions;

/// <summary>A ledger that an earlier version of Encore has written is brought to the newest version, with all that is in it.</summary>
[TestFixture(typeof(SqliteFile))]
[TestFixture(typeof(PostgreSqlSchema))]
[TestFixture(typeof(MariaDbSchema))]
public sealed class EarlierVersionTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private TDatabase database = null!;

    [SetUp]
    public void OpenDatabase() => database = new();

    [TearDown]
    public void CloseDatabase() => database?.Dispose();

    [TestCaseSource(typeof(FrozenVersion), nameof(FrozenVersion.All))]
    public async Task A_ledger_of_this_version_is_brought_to_the_newest_and_is_sound(int version)
    {
        if (FrozenVersion.Script(version, database.Options()) is not { } script)
        {
            Assert.Fail($"Version {version} of the schema is not frozen yet: run this test with {Approved.Variable}=1, see {nameof(FrozenVersion)}.");
            return;
        }

        await database.RunScriptAsync(script);
        await using var store = await SqlStore.OpenAsync(database.Options());

        var ann = (await store.Ports.Reader.AccountAsync(DamagedLedger.Ann))!;
        Assert.That((ann.Balances.Available, ann.Balances.Pending, ann.Balances.Redeemed, ann.LastSequence), Is.EqualTo(version < 3 ? (70L, 80L, 60L, 6L) : (60L, 80L, 60L, 7L)), "from version 3 on she has points set aside");
        Assert.That((await store.Ports.Reader.TotalsAsync()).Members, Is.EqualTo(3));
        Assert.That((await store.Ports.Reader.VouchersAsync(DamagedLedger.Ann)).Single().Code, Is.EqualTo("CODE-1"));
        Assert.That(await store.Ports.Inbox.PendingAsync(Sample.Start.AddDays(1), 10), Has.Count.EqualTo(1));
        Assert.That(await store.Ports.Outbox.UnsentAsync(Sample.Start.AddDays(1), 10), Has.Count.EqualTo(1));
        Assert.That((await store.Auditor.RunAsync()).Findings, Is.Empty);
        Assert.That(await database.AskAsync($"SELECT MAX(version) FROM {database.Table("encore_schema")}"), Is.EqualTo(new SchemaMigrations(database.Options()).Latest));

        await HotPath.LiveAsync(store.Ports, Sample.Member("new"), "CODE-2");
        Assert.That((await store.Auditor.RunAsync()).Findings, Is.Empty, "and it goes on");
    }

    [Test]
    public async Task The_newest_version_is_frozen()
    {
        var newest = new SchemaMigrations(database.Options()).Latest;
        if (FrozenVersion.Script(newest, database.Options()) is null && Environment.GetEnvironmentVariable(Approved.Variable) == "1")
        {
            await using var ledger = await DamagedLedger.OpenAsync(database);
            await FrozenVersion.FreezeAsync(database);
        }

        Assert.That(FrozenVersion.Script(newest, database.Options()), Is.Not.Null, $"run this test with {Approved.Variable}=1");
    }
}
