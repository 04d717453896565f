using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Testing;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Offers;

/// <summary>Fifty buyers of the phone at once, on two nodes: seven of them get the earbuds at a quarter of the price, never one too many, never one too few.</summary>
[TestFixture(typeof(SqliteFile))]
[TestFixture(typeof(PostgreSqlSchema))]
[TestFixture(typeof(MariaDbSchema))]
public sealed class LimitedOfferTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private const int Members = 50;

    private const string Program = """
        {
          "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ],
          "offers": [
            { "id": "earbuds", "trigger": "order", "when": { "products": ["phone"] }, "voucher": { "percent": 75, "limits": { "products": ["earbuds"] } }, "stock": 7 },
            { "id": "gift", "trigger": "order", "points": 3, "budget": 0.30, "cost": 0.03 },
            { "id": "back", "trigger": "lapse", "days": 30, "points": 5, "stock": 11 }
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
        clock.Advance(TimeSpan.FromSeconds(11));
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
    public async Task A_limited_voucher_is_never_given_once_too_often()
    {
        // Half of them tell their order themselves, the others wait for the minute on both nodes.
        await nodes[0].Engine.Events.RecordAsync(Enumerable.Range(0, Members / 2).Select(Bought));
        await Task.WhenAll(
            [
                .. nodes.Select(node => Task.Run(() => node.Engine.Events.ProcessAsync())),
                .. Enumerable.Range(Members / 2, Members / 2).Select(index => Task.Run(() => nodes[index % 2].Engine.Events.TellAsync(Bought(index)))),
            ]);
        await nodes[0].Engine.Events.ProcessAsync();
        Assert.That((await VouchersAsync(), await GivenAsync("earbuds"), await GivenAsync("gift")), Is.EqualTo((7, 7L, 10L)));

        var lucky = (await HoldersAsync())[0];
        await nodes[1].Engine.Events.TellAsync(new OrderCancelled { Member = lucky, OccurredAt = clock.Now, OrderId = $"o-{lucky.Customer}" });
        Assert.That((await VouchersAsync(), await GivenAsync("earbuds")), Is.EqualTo((6, 6L)));
        await Task.WhenAll(Enumerable.Range(Members, 9).Select(index => Task.Run(() => nodes[index % 2].Engine.Events.TellAsync(Bought(index)))));
        await nodes[0].Engine.Events.ProcessAsync();
        Assert.That((await VouchersAsync(), await GivenAsync("earbuds")), Is.EqualTo((7, 7L)), "what came back goes to one");
        Assert.That((await nodes[0].Engine.Audit.RunAsync()).Findings, Is.Empty);
    }

    [Test]
    public async Task What_time_brings_is_given_once_though_two_nodes_sweep_at_once()
    {
        await nodes[0].Engine.Events.RecordAsync(Enumerable.Range(0, Members).Select(Bought));
        await nodes[0].Engine.Events.ProcessAsync();
        clock.Advance(TimeSpan.FromDays(31));
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Engine.Jobs.RunAsync())));
        await nodes[0].Engine.Jobs.RunAsync();
        Assert.That((await GivenAsync("back"), (await nodes[0].Engine.Members.TotalsAsync()).Balances.Available), Is.EqualTo((11L, (100L * Members) + (3 * 10) + (5 * 11))));
    }

    private LoyaltyEvent Bought(int index)
    {
        var order = new OrderFacts { Currency = Currency.Of("USD"), Lines = [new() { LineId = "1", ProductId = "phone", Net = 100 }], Total = 100 };
        return new OrderPaid { Member = Sample.Member($"m{index}"), OccurredAt = clock.Now, OrderId = $"o-m{index}", Order = order };
    }

    private async Task<int> VouchersAsync() => (await HoldersAsync()).Count;

    private async Task<List<MemberId>> HoldersAsync()
    {
        var holders = new List<MemberId>();
        foreach (var member in Enumerable.Range(0, Members + 9).Select(index => Sample.Member($"m{index}")))
        {
            holders.AddRange((await nodes[0].Engine.Members.OverviewAsync(member)).Vouchers.Where(voucher => voucher.IsUsable(clock.Now)).Select(voucher => voucher.Member));
        }

        return holders;
    }

    private async Task<long> GivenAsync(string offer) => (await nodes[0].Engine.Offers.ResultsAsync()).Single(result => result.Offer.Id == offer).Given;
}
