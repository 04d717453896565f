using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Testing;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Rewards;

/// <summary>Fifty members want the last pieces at once, on two nodes: never one too many, never one too few, and nobody pays for nothing.</summary>
[TestFixture(typeof(SqliteFile))]
[TestFixture(typeof(PostgreSqlSchema))]
[TestFixture(typeof(MariaDbSchema))]
public sealed class LastPiecesTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private const int Members = 50;

    private const string Program = """
        {
          "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ],
          "rewards": [
            { "id": "earbuds", "kind": "coupon", "percent": 75, "cost": 100, "stock": 7, "perMember": 1 },
            { "id": "cinema", "kind": "partner", "cost": 100 }
          ]
        }
        """;

    private readonly ManualClock clock = new(Sample.Start);
    private TDatabase database = null!;
    private RunningEngine[] nodes = [];

    [SetUp]
    public async Task Open()
    {
        database = new();
        await new SchemaMigrations(database.Options()).MigrateAsync();
        var host = new HostOptions { Scope = Sample.Scope, Currency = Currency.Of("USD"), TakesVouchers = true, ShowsOrders = true };
        nodes = [.. Enumerable.Range(0, 2).Select(_ => LoyaltyEngine.Start(host, new StorageModule(database.Options()), new ClockModule(clock)))];
        Assert.That((await nodes[0].Engine.Programs.PublishAsync(Program, "owner")).Errors, Is.Empty);
        foreach (var member in Enumerable.Range(0, Members).Select(Member))
        {
            var order = new OrderFacts { Currency = Currency.Of("USD"), Lines = [new() { LineId = "1", ProductId = "phone", Net = 100 }], Total = 100 };
            await nodes[0].Engine.Events.RecordAsync(new OrderPaid { Member = member, OccurredAt = clock.Now, OrderId = $"o-{member.Customer}", Order = order });
        }

        await nodes[0].Engine.Events.ProcessAsync();
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
    public async Task A_limited_reward_is_never_given_once_too_often()
    {
        var results = await RedeemTogetherAsync("earbuds");
        Assert.That(results.Count(result => result.Voucher is not null), Is.EqualTo(7));
        Assert.That(results.Count(result => result.Refusal?.Code == RefusalCode.RewardSoldOut), Is.EqualTo(Members - 7));
        await NobodyPaidForNothingAsync(7);

        await nodes[1].Engine.Redemptions.CancelAsync(results.First(result => result.Voucher is not null).Voucher!.Member, results.First(result => result.Voucher is not null).Voucher!.Code);
        Assert.That((await RedeemTogetherAsync("earbuds", "again")).Count(result => result.Voucher is not null), Is.EqualTo(1), "what came back goes to one");
        await NobodyPaidForNothingAsync(7);
    }

    [Test]
    public async Task A_partners_code_never_goes_to_two_members()
    {
        await nodes[0].Engine.Pools.UploadAsync("cinema", Enumerable.Range(0, 20).Select(index => $"C{index}"));
        var results = await RedeemTogetherAsync("cinema");
        Assert.That(results.Select(result => result.Voucher?.Terms.Content).OfType<string>().Distinct().Count(), Is.EqualTo(20));
        Assert.That(results.Count(result => result.Voucher is not null), Is.EqualTo(20));
        Assert.That((await nodes[0].Engine.Pools.CountAsync())["cinema"], Is.EqualTo(new PoolCount(20, 0)));
        await NobodyPaidForNothingAsync(20);
    }

    private static MemberId Member(int index) => Sample.Member($"m{index}");

    private Task<RedeemResult[]> RedeemTogetherAsync(string reward, string round = "once") => Task.WhenAll(Enumerable.Range(0, Members).Select(index => Task.Run(() =>
        nodes[index % 2].Engine.Redemptions.RedeemAsync(new(Member(index), reward, $"{round}-{index}", "shopper")))));

    private async Task NobodyPaidForNothingAsync(int sold)
    {
        var totals = await nodes[0].Engine.Members.TotalsAsync();
        Assert.That((totals.Balances.Redeemed, totals.Balances.Available), Is.EqualTo((100L * sold, 100L * (Members - sold))));
        Assert.That((await nodes[0].Engine.Audit.RunAsync()).Findings, Is.Empty);
    }
}
