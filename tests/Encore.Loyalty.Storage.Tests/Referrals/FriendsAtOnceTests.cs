using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Testing;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Referrals;

/// <summary>Twelve friends of one member, on two nodes that hear of everything and work on it at once: each is rewarded once, and exactly as many are held as the program says.</summary>
[TestFixture(typeof(SqliteFile))]
[TestFixture(typeof(PostgreSqlSchema))]
[TestFixture(typeof(MariaDbSchema))]
public sealed class FriendsAtOnceTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private const int Friends = 12;

    private const string Program = """
        {
          "earning": [ { "id": "bring-a-friend", "kind": "referral", "points": 200 }, { "id": "brought", "kind": "referred", "points": 50 } ],
          "referral": { "afterDays": 14, "mostPerDay": 7 }
        }
        """;

    private static readonly MemberId Ann = Sample.Member("ann");

    private readonly ManualClock clock = new(Sample.Start);
    private TDatabase database = null!;
    private RunningEngine[] nodes = [];

    [SetUp]
    public async Task Open()
    {
        database = new();
        await new SchemaMigrations(database.Options()).MigrateAsync();
        var host = new HostOptions { Scope = Sample.Scope, Currency = Currency.Of("USD") };
        nodes = [.. Enumerable.Range(0, 2).Select(_ => LoyaltyEngine.Start(host, new StorageModule(database.Options()), new ClockModule(clock)))];
        Assert.That((await nodes[0].Engine.Programs.PublishAsync(Program, "owner")).Errors, Is.Empty);
    }

    [TearDown]
    public void Close()
    {
        foreach (var node in nodes)
        {
            node.Dispose();
        }

        database.Dispose();
    }

    [Test]
    public async Task Each_friend_is_rewarded_once_and_none_too_many_goes_unseen()
    {
        var code = await nodes[0].Engine.Referrals.OpenAsync(Ann);
        await OnBothAsync((engine, friend) => engine.Referrals.ClaimAsync(friend, code, null, ReferralMarks.None));
        await OnBothAsync((engine, friend) => engine.Events.TellAsync(new OrderPaid { Member = friend, OccurredAt = clock.Now, OrderId = $"o-{friend.Customer}", Order = Goods() }));
        clock.Advance(TimeSpan.FromDays(14));
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Engine.Jobs.RunAsync())));
        await nodes[0].Engine.Jobs.RunAsync();

        var progress = await nodes[1].Engine.Referrals.ProgressAsync(Ann);
        Assert.That((progress.Qualified, progress.Friends[ReferralStatus.Held], progress.Earned.Value), Is.EqualTo((7L, Friends - 7L, 7 * 200L)));
        Assert.That((await nodes[0].Engine.Members.AccountAsync(Ann)).Balances.Available, Is.EqualTo(7 * 200));
        var balances = await Task.WhenAll(Enumerable.Range(0, Friends).Select(async index => (await nodes[0].Engine.Members.AccountAsync(Friend(index))).Balances.Available));
        Assert.That(balances.Count(balance => balance == 50), Is.EqualTo(7));
        Assert.That(balances.Sum(), Is.EqualTo(7 * 50));
        Assert.That((await nodes[0].Engine.Audit.RunAsync()).Findings, Is.Empty);
    }

    private static MemberId Friend(int index) => Sample.Member($"friend-{index}");

    private static OrderFacts Goods() => new() { Currency = Currency.Of("USD"), Lines = [new() { LineId = "1", ProductId = "tea", Net = 20 }], Total = 20 };

    private Task OnBothAsync(Func<LoyaltyEngine, MemberId, Task> work) =>
        Task.WhenAll(Enumerable.Range(0, Friends).SelectMany(index => nodes.Select(node => Task.Run(() => work(node.Engine, Friend(index))))));
}
