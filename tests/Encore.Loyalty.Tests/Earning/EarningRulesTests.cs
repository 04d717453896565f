using Autofac;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Earning;

/// <summary>Conditions, limits, stacking and factors, through a published program.</summary>
public sealed class EarningRulesTests
{
    [TestCase("""{ "products": ["tea"] }""", 80)]
    [TestCase("""{ "categories": ["hot"] }""", 80 + 15)]
    [TestCase("""{ "exceptProducts": ["tea"] }""", 15 + 5)]
    [TestCase("""{ "exceptCategories": ["sale"] }""", 80 + 5)]
    [TestCase("""{ "categories": ["hot"], "exceptCategories": ["sale"] }""", 80)]
    [TestCase("""{ "products": ["milk"] }""", 0)]
    [TestCase("""{ "minSpend": 100 }""", 100)]
    [TestCase("""{ "minSpend": 100.01 }""", 0)]
    [TestCase("""{ "currencies": ["EUR"] }""", 0)]
    [TestCase("""{ "stores": ["web"] }""", 100)]
    [TestCase("""{ "stores": ["app"] }""", 0)]
    [TestCase("""{ "weekdays": ["thursday"] }""", 100)]
    [TestCase("""{ "weekdays": ["friday", "sunday"] }""", 0)]
    [TestCase("""{ "from": "2026-01-01T12:00:00Z", "until": "2026-01-01T12:00:01Z" }""", 100)]
    [TestCase("""{ "until": "2026-01-01T12:00:00Z" }""", 0)]
    public async Task A_rule_earns_on_what_its_conditions_admit(string when, long points)
    {
        using var shop = await ShopAsync($$"""{ "id": "purchase", "kind": "purchase", "pointsPerUnit": 1, "when": {{when}} }""");
        await shop.HappenAsync(shop.Paid("1", 100) with { Order = Basket });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(points));
    }

    [Test]
    public async Task A_weekday_is_that_of_the_stores_own_time_zone()
    {
        using var shop = await ShopAsync("""{ "id": "purchase", "kind": "purchase", "pointsPerUnit": 1, "when": { "weekdays": ["friday"] } }""", timeZone: "Pacific/Kiritimati");
        await shop.HappenAsync(shop.Paid("1", 100));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(100), "noon of Thursday in London is early Friday there");
    }

    [Test]
    public async Task A_refund_of_a_line_that_never_earned_takes_nothing()
    {
        using var shop = await ShopAsync("""{ "id": "purchase", "kind": "purchase", "pointsPerUnit": 1, "when": { "products": ["tea"] } }""");
        await shop.HappenAsync(
            shop.Paid("1", 100) with { Order = Basket },
            shop.Refunded("1", 15) with { Lines = [new("2", 15)] });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(80));
        await shop.HappenAsync(shop.Refunded("1", 55) with { Lines = [new("2", 15), new("1", 40)] });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(40));
    }

    [Test]
    public async Task Only_the_first_order_earns_where_the_rule_says_so_and_only_once()
    {
        using var shop = await ShopAsync("""{ "id": "welcome", "kind": "purchase", "pointsPerUnit": 1, "when": { "toOrder": 1 } }""");
        await shop.HappenAsync(shop.Paid("1", 30), shop.Paid("2", 50));
        shop.Clock.Advance(TimeSpan.FromDays(1));
        await shop.HappenAsync(shop.Cancelled("1"));
        await shop.HappenAsync(new OrderFulfilled { Member = shop.Ann, OccurredAt = shop.Clock.Now, OrderId = "2" });
        Assert.That((await shop.BalancesAsync()).Available, Is.Zero, "the second order was no first one when it came");
        await shop.HappenAsync(shop.Paid("3", 70));
        Assert.That((await shop.BalancesAsync()).Available, Is.Zero, "the second one stands");
    }

    [Test]
    public async Task From_the_third_order_on_it_earns_though_all_came_in_one_batch()
    {
        using var shop = await ShopAsync("""{ "id": "loyal", "kind": "purchase", "pointsPerUnit": 1, "when": { "fromOrder": 3 } }""");
        await shop.HappenAsync(shop.Paid("1", 1), shop.Paid("2", 10), shop.Paid("3", 100), shop.Paid("4", 1000));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(1100));
    }

    [TestCase("""{ "timesPerDay": 2 }""", 10 + 10 + 10 + 10)]
    [TestCase("""{ "pointsPerDay": 15 }""", 15 + 15)]
    [TestCase("""{ "timesPerMonth": 3 }""", 30)]
    [TestCase("""{ "pointsPerMonth": 35 }""", 35)]
    [TestCase("""{ "times": 1 }""", 10)]
    [TestCase("""{ "points": 12 }""", 12)]
    [TestCase("""{ "cooldownDays": 1 }""", 20)]
    [TestCase("""{ "cooldownDays": 2 }""", 10)]
    [TestCase("""{ "timesPerDay": 2, "points": 25 }""", 25)]
    public async Task Limits_hold_for_facts_in_one_batch_and_in_several(string limits, long points)
    {
        foreach (var batches in new[] { 1, 3, 6 })
        {
            using var shop = await ShopAsync($$"""{ "id": "share", "kind": "share", "points": 10, "limits": {{limits}} }""");
            var facts = Enumerable.Range(0, 6).Select(index => Share(shop, $"s{index}", shop.Clock.Now.AddDays(index / 3))).ToList();
            shop.Clock.Advance(TimeSpan.FromDays(2));
            foreach (var batch in facts.Chunk(6 / batches))
            {
                await shop.HappenAsync(batch);
            }

            await shop.HappenAsync([.. facts]);
            Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(points), $"in {batches} batches");
        }
    }

    [Test]
    public async Task A_fact_that_is_learnt_of_late_counts_on_its_own_day()
    {
        using var shop = await ShopAsync("""{ "id": "share", "kind": "share", "points": 10, "limits": { "timesPerDay": 1 } }""");
        var monday = shop.Clock.Now;
        shop.Clock.Advance(TimeSpan.FromDays(3));
        await shop.HappenAsync(Share(shop, "today", shop.Clock.Now));
        await shop.HappenAsync(Share(shop, "monday", monday), Share(shop, "monday-again", monday.AddHours(1)));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(20));
    }

    [Test]
    public async Task What_a_limit_cut_off_is_explained()
    {
        using var shop = await ShopAsync("""{ "id": "share", "kind": "share", "points": 10, "limits": { "pointsPerDay": 15 } }""");
        await shop.HappenAsync(Share(shop, "1", shop.Clock.Now), Share(shop, "2", shop.Clock.Now));
        var award = (await shop.Engine.Members.HistoryAsync(shop.Ann))[0].Explain().Award!;
        Assert.That((award.Points, award.Uncapped), Is.EqualTo((5L, (long?)10L)));
    }

    [Test]
    public async Task Base_rules_add_up_and_of_those_that_do_not_stack_the_highest_priority_grants()
    {
        using var shop = await ShopAsync("""
            { "id": "base", "kind": "purchase", "pointsPerUnit": 1 },
            { "id": "low", "kind": "purchase", "pointsPerUnit": 7, "stackable": false, "priority": 1 },
            { "id": "high", "kind": "purchase", "pointsPerUnit": 2, "stackable": false, "priority": 5 },
            { "id": "other-goods", "kind": "purchase", "pointsPerUnit": 9, "stackable": false, "priority": 9, "when": { "products": ["milk"] } }
            """);
        await shop.HappenAsync(shop.Paid("1", 100));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(300));
        Assert.That((await shop.Engine.Members.HistoryAsync(shop.Ann)).Select(entry => entry.RuleId), Is.EquivalentTo(new[] { "base", "high" }));
    }

    [Test]
    public async Task Factors_multiply_each_other_and_the_lines_they_are_for_and_are_rounded_once()
    {
        using var shop = await ShopAsync("""{ "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 }""", new Factors(new("silver", 1.25m, All), new("double-tea", 2, OnlyTea)));
        await shop.HappenAsync(shop.Paid("1", 100) with { Order = Basket });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(225), "(80 × 2 + 15 + 5) × 1.25");
        var award = (await shop.Engine.Members.HistoryAsync(shop.Ann))[0].Explain().Award!;
        Assert.That(award.Multipliers, Is.EqualTo(new Dictionary<string, decimal> { ["silver"] = 1.25m, ["double-tea"] = 2 }));
        Assert.That(award.Lines!.Select(line => (line.Line, line.Basis, line.Points, line.Factor)), Is.EqualTo(new[] { ("1", 80m, 200L, (decimal?)2.5m), ("2", 15m, 19L, (decimal?)1.25m), ("3", 5m, 6L, (decimal?)1.25m) }));

        await shop.HappenAsync(shop.Refunded("1", 80) with { Lines = [new("1", 80)] });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(25), "what the line had earned goes, not its part of the money");
    }

    [Test]
    public async Task What_members_have_done_is_kept_with_the_points_and_follows_refunds()
    {
        using var shop = await ShopAsync("""{ "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 }, { "id": "share", "kind": "share", "points": 10 }""");
        await shop.HappenAsync(shop.Paid("1", 100), shop.Paid("2", 40), Share(shop, "s", shop.Clock.Now), shop.Refunded("1", 25), shop.Cancelled("2"));
        Assert.That((await shop.Records.ActivitiesAsync(shop.Ann)).Select(activity => (activity.Source.Value, activity.RuleId, activity.Orders, activity.Spent, activity.Points.Value)), Is.EqualTo(new[]
        {
            ("order:1", "", 1, 75m, 0L), ("order:1", "purchase", 0, 0m, 75L),
            ("order:2", "", 0, 0m, 0L), ("order:2", "purchase", 0, 0m, 0L),
            ("share:s", ":shared", 1, 0m, 0L), ("share:s", "share", 0, 0m, 10L),
        }));
    }

    [Test]
    public async Task Two_members_who_become_one_have_done_together_what_both_did()
    {
        using var shop = await ShopAsync("""{ "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 }, { "id": "share", "kind": "share", "points": 10, "limits": { "times": 1 } }""");
        var guest = MemberId.Of("shop", "guest");
        await shop.HappenAsync(shop.Paid("1", 100), shop.Paid("2", 40) with { Member = guest }, Share(shop, "s", shop.Clock.Now) with { Member = guest });
        await shop.HappenAsync(new MembersMerged { Member = guest, OccurredAt = shop.Clock.Now, Into = shop.Ann });
        Assert.That((await shop.Records.ActivitiesAsync(shop.Ann)).Sum(activity => activity.Spent), Is.EqualTo(140));
        Assert.That(await shop.Records.ActivitiesAsync(guest), Is.Empty);
        await shop.HappenAsync(Share(shop, "t", shop.Clock.Now));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(150), "the guest's share was the one");
    }

    [TestCase("""{ "when": { "products": [] } }""", "earning[0].when.products")]
    [TestCase("""{ "when": { "tiers": [""] } }""", "earning[0].when.tiers")]
    [TestCase("""{ "when": { "tiers": ["gold"] } }""", "earning[0].when.tiers[0]")]
    [TestCase("""{ "when": { "segments": ["vip"] } }""", "earning[0].when.segments[0]")]
    [TestCase("""{ "when": { "weekdays": [] } }""", "earning[0].when.weekdays")]
    [TestCase("""{ "when": { "weekdays": ["someday"] } }""", "earning[0].when.weekdays[0]")]
    [TestCase("""{ "when": { "from": "2026-02-01T00:00:00Z", "until": "2026-01-01T00:00:00Z" } }""", "earning[0].when.until")]
    [TestCase("""{ "when": { "minSpend": -1 } }""", "earning[0].when.minSpend")]
    [TestCase("""{ "when": { "fromOrder": 0 } }""", "earning[0].when.toOrder")]
    [TestCase("""{ "when": { "fromOrder": 3, "toOrder": 2 } }""", "earning[0].when.toOrder")]
    [TestCase("""{ "when": { "moon": "full" } }""", "earning[0].when.moon")]
    [TestCase("""{ "limits": { "times": 0 } }""", "earning[0].limits.times")]
    [TestCase("""{ "limits": { "pointsPerMonth": -5 } }""", "earning[0].limits.pointsPerMonth")]
    [TestCase("""{ "limits": { "cooldownDays": 4000 } }""", "earning[0].limits.cooldownDays")]
    public void Conditions_and_limits_that_make_no_sense_are_refused_with_their_place(string part, string path)
    {
        var rule = Newtonsoft.Json.Linq.JObject.Parse(part);
        rule.Merge(Newtonsoft.Json.Linq.JObject.Parse("""{ "id": "share", "kind": "share", "points": 10 }"""));
        var reading = new ProgramReader([new FixedRule<Processing.Events.Shared>(SourceKind.Share)]).Read($$"""{ "earning": [ {{rule}} ] }""");
        Assert.That(reading.Errors.Select(error => error.Path), Is.EqualTo(new[] { path }));
    }

    private static readonly Matcher All = new(null, TimeZoneInfo.Utc);

    private static readonly Matcher OnlyTea = new(new() { Products = ["tea"] }, TimeZoneInfo.Utc);

    private static OrderFacts Basket => new()
    {
        Currency = Currency.Of("USD"),
        Store = "web",
        Lines =
        [
            new() { LineId = "1", ProductId = "tea", Net = 80, Categories = ["drinks", "hot"] },
            new() { LineId = "2", ProductId = "coffee", Net = 15, Categories = ["hot", "sale"] },
            new() { LineId = "3", ProductId = "cup", Net = 5 },
        ],
        Total = 100,
    };

    private static Processing.Events.Shared Share(Shop shop, string id, DateTimeOffset at) => new() { Member = shop.Ann, ShareId = id, OccurredAt = at };

    private static async Task<Shop> ShopAsync(string rules, params IEarningFactors[] factors) => await OpenAsync(rules, "UTC", factors);

    private static Task<Shop> ShopAsync(string rules, string timeZone) => OpenAsync(rules, timeZone);

    private static async Task<Shop> OpenAsync(string rules, string timeZone, params IEarningFactors[] factors)
    {
        var shop = new Shop([.. factors.Select(factor => new FactorModule(factor))]);
        var reading = await shop.Engine.Programs.PublishAsync($$"""{ "timeZone": "{{timeZone}}", "earning": [ {{rules}} ] }""", "owner");
        Assert.That(reading.Errors, Is.Empty);
        return shop;
    }

    private sealed class Factors(params EarningFactor[] factors) : IEarningFactors
    {
        public IEnumerable<EarningFactor> For(LoyaltyEvent fact, EarningRule rule, EarningMember member, LoyaltyProgram program) => factors;
    }

    private sealed class FactorModule(IEarningFactors factors) : Module
    {
        protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(factors).As<IEarningFactors>();
    }
}
