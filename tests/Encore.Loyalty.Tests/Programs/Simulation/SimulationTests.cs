using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs.Simulation;
using Encore.Loyalty.Tests.Engine;
using Encore.Loyalty.Tests.Reconciliation;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Programs.Simulation;

/// <summary>The store's own past under another program.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SimulationTests
{
    private const string Rich =
        """
        { "pointValue": 0.02,
          "earning": [
            { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1.5, "maturation": { "days": 14 }, "validity": { "months": 3 } },
            { "id": "third", "kind": "purchase", "pointsPerUnit": 1, "when": { "fromOrder": 3 }, "limits": { "pointsPerMonth": 60 } },
            { "id": "review", "kind": "review", "points": 10 } ],
          "tiers": { "basis": "spent", "levels": [ { "id": "silver", "threshold": 100, "multiplier": 1.25, "gift": { "points": 50 } }, { "id": "gold", "threshold": 300, "multiplier": 2 } ] },
          "campaigns": [ { "id": "double", "multiplier": 2, "from": "2026-02-01T00:00:00Z", "until": "2026-03-01T00:00:00Z" }, { "id": "bonus", "points": 7, "kinds": ["review"] } ] }
        """;

    private readonly ShopBook book = new();

    [Test]
    public async Task What_is_simulated_is_what_the_ledger_comes_to()
    {
        using var shop = Open();
        await shop.Engine.Programs.PublishAsync(Rich, "ann");
        MakeHistory(shop);
        foreach (var fact in book.Facts.OrderBy(fact => fact.OccurredAt))
        {
            shop.Clock.Advance(fact.OccurredAt - shop.Clock.Now);
            await shop.Engine.Jobs.SweepAsync();
            await shop.HappenAsync(fact);
        }

        await shop.Engine.Jobs.SweepAsync();
        var real = (await shop.Engine.Members.TotalsAsync()).Balances;
        var outcome = (await shop.Engine.Simulations.RunAsync(new(Rich))).Candidate;
        Assert.That((outcome.Issued, outcome.TakenBack, outcome.Expired, outcome.Outstanding), Is.EqualTo((-real.Issued, real.ClawedBack, real.Expired, real.Pending + real.Available)));
        Assert.That(new[] { outcome.TakenBack, outcome.Expired, outcome.Campaigns["double"], outcome.Rules["entry-gift"] }, Has.All.Positive);
        Assert.That(outcome.Campaigns["bonus"], Is.EqualTo((await shop.Engine.Campaigns.ResultsAsync()).Single(result => result.Campaign.Id == "bonus").Points));
        Assert.That(outcome.Tiers.Values.Sum(), Is.EqualTo(6));
        Assert.That(outcome.Liability, Is.EqualTo(0.02m * (real.Pending + real.Available)));
    }

    [Test]
    public async Task A_simulation_writes_nothing()
    {
        using var shop = Open();
        MakeHistory(shop);
        var report = await shop.Engine.Simulations.RunAsync(new(Rich));
        Assert.That((report.Orders, report.Members), Is.EqualTo((60L, 6L)));
        Assert.That(await shop.Engine.Members.TotalsAsync(), Is.EqualTo(new LedgerTotals(0, 0, default)));
        Assert.That(await shop.Engine.Events.ProcessAsync(), Is.EqualTo(ProcessingReport.None));
    }

    [Test]
    public async Task It_tells_who_is_better_and_who_is_worse_off_and_what_it_costs()
    {
        using var shop = Open();
        book.Facts.AddRange([Order(shop, "ann", "1", 100), Order(shop, "ben", "2", 10), Order(shop, "cat", "3", 40)]);
        const string Steps = """
            { "pointValue": 0.05, "earning": [ { "id": "many", "kind": "purchase", "pointsPerUnit": 3, "when": { "minSpend": 50 } }, { "id": "few", "kind": "purchase", "pointsPerUnit": 1, "when": { "minSpend": 40 } } ] }
            """;
        var report = await shop.Engine.Simulations.RunAsync(new(Steps, RedemptionRate: 0.5m));
        Assert.That(report.MostBetter, Is.EqualTo(new[] { new MemberChange(MemberId.Of("shop", "ann"), 5, 20) }));
        Assert.That(report.MostWorse, Is.EqualTo(new[] { new MemberChange(MemberId.Of("shop", "ben"), 0.5m, 0) }));
        Assert.That((report.Members, report.BetterOff, report.WorseOff, report.Sales), Is.EqualTo((3L, 1L, 1L, 150m)));
        Assert.That((report.Candidate.Cost, report.Candidate.CostPercent, report.Current.Cost), Is.EqualTo((11m, 7.33m, 3.75m)));
        Assert.That(report.Candidate.Rules, Is.EquivalentTo(new Dictionary<string, long> { ["many"] = 300, ["few"] = 140 }));
    }

    [Test]
    public async Task Vouchers_and_points_that_were_used_stay_out_of_it()
    {
        using var shop = Open();
        var order = Order(shop, "ann", "1", 100);
        book.Facts.Add(order with { Order = order.Order with { Vouchers = ["GONE-1"], Spending = "cart-1", PaidOtherwise = 20 } });
        var report = await shop.Engine.Simulations.RunAsync(new("""{ "earning": [ { "id": "a", "kind": "purchase", "pointsPerUnit": 1 } ] }"""));
        Assert.That((report.Refused, report.Candidate.Issued), Is.EqualTo((0L, 80L)));
    }

    [Test]
    public async Task A_budget_of_all_members_is_held()
    {
        using var shop = Open();
        MakeHistory(shop);
        var report = await shop.Engine.Simulations.RunAsync(new("""{ "earning": [ { "id": "a", "kind": "purchase", "pointsPerUnit": 1 } ], "campaigns": [ { "id": "c", "points": 100, "budget": 1250 } ] }"""));
        Assert.That(report.Candidate.Campaigns["c"], Is.EqualTo(1250));
    }

    [Test]
    public async Task It_runs_beside_requests_tells_how_far_it_is_and_can_be_stopped()
    {
        using var shop = Open();
        MakeHistory(shop);
        Assert.That(shop.Engine.Simulations.Start(new("""{ "colour": 1 }"""), "ann").Single().Path, Is.EqualTo("colour"));
        Assert.That(shop.Engine.Simulations.Latest, Is.Null);
        Assert.That(shop.Engine.Simulations.Start(new(Rich), "ann"), Is.Empty);
        while (shop.Engine.Simulations.Latest!.State == JobState.Running)
        {
            await Task.Delay(10);
        }

        Assert.That(shop.Engine.Simulations.Latest!.Report!.Orders, Is.EqualTo(60));
        using var stop = new CancellationTokenSource();
        var steps = new Steps<SimulationReport>(stop.Cancel);
        Assert.That(async () => await shop.Engine.Simulations.RunAsync(new(Rich), steps, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(steps.Seen.Single().Read, Is.EqualTo(2));
    }

    [Test]
    public async Task Orders_of_before_the_time_that_is_looked_at_are_left_out()
    {
        using var shop = Open();
        MakeHistory(shop);
        var from = shop.Clock.Now.AddDays(100);
        var report = await shop.Engine.Simulations.RunAsync(new(Rich, From: from));
        Assert.That(report.Orders, Is.EqualTo(book.Facts.OfType<OrderPaid>().Count(fact => fact.OccurredAt >= from)).And.Positive);
    }

    private static OrderPaid Order(Shop shop, string member, string id, decimal net, int day = 0) =>
        shop.Paid(id, net) with { Member = MemberId.Of("shop", member), OccurredAt = shop.Clock.Now.AddDays(day) };

    private Shop Open() => new(new ShopHistoryModule(book));

    /// <summary>Sixty orders and some reviews of six members within half a year; every seventh order is given back in part, every eleventh as a whole.</summary>
    private void MakeHistory(Shop shop)
    {
        for (var index = 0; index < 60; index++)
        {
            var order = Order(shop, $"m{index % 6}", $"{index}", 7 + (index * 13 % 90), index * 3);
            book.Facts.Add(order);
            if (index % 7 == 6)
            {
                book.Facts.Add(shop.Refunded(order.OrderId, 5) with { Member = order.Member, OccurredAt = order.OccurredAt.AddDays(20) });
            }

            if (index % 11 == 10)
            {
                book.Facts.Add(shop.Cancelled(order.OrderId) with { Member = order.Member, OccurredAt = order.OccurredAt.AddDays(40) });
            }

            if (index % 5 == 4)
            {
                book.Facts.Add(new ReviewApproved { Member = order.Member, OccurredAt = order.OccurredAt.AddDays(5), ReviewId = $"r{index}", ProductId = $"p{index}" });
            }
        }
    }
}
