using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Campaigns;

/// <summary>Campaigns through a published program: one point for each dollar, and what comes on top.</summary>
public sealed class CampaignTests
{
    [TestCase("""{ "id": "c", "multiplier": 2 }""", 200)]
    [TestCase("""{ "id": "c", "multiplier": 2, "enabled": false }""", 100)]
    [TestCase("""{ "id": "c", "multiplier": 2, "from": "2026-01-01T12:00:00Z", "until": "2026-01-01T12:00:01Z" }""", 200)]
    [TestCase("""{ "id": "c", "multiplier": 2, "from": "2026-01-01T12:00:01Z" }""", 100)]
    [TestCase("""{ "id": "c", "multiplier": 2, "until": "2026-01-01T12:00:00Z" }""", 100)]
    [TestCase("""{ "id": "c", "multiplier": 3, "when": { "products": ["tea"] } }""", 100 + (2 * 80))]
    [TestCase("""{ "id": "c", "multiplier": 2, "kinds": ["share"] }""", 100)]
    [TestCase("""{ "id": "c", "points": 25 }""", 125)]
    [TestCase("""{ "id": "c", "points": 25, "when": { "products": ["milk"] } }""", 100)]
    [TestCase("""{ "id": "c", "points": 25, "kinds": ["share"] }""", 100)]
    [TestCase("""{ "id": "a", "multiplier": 2 }, { "id": "b", "multiplier": 1.5 }, { "id": "c", "points": 7 }""", 307)]
    [TestCase("""{ "id": "a", "multiplier": 2, "stackable": false, "priority": 1 }, { "id": "b", "multiplier": 3, "stackable": false, "priority": 2 }""", 300)]
    [TestCase("""{ "id": "a", "multiplier": 5, "stackable": false }, { "id": "b", "multiplier": 3, "stackable": false, "priority": 2, "when": { "products": ["tea"] } }""", (80 * 3) + (20 * 5))]
    [TestCase("""{ "id": "a", "points": 5, "stackable": false }, { "id": "b", "points": 3, "stackable": false, "priority": 2 }, { "id": "c", "points": 1 }""", 104)]
    [TestCase("""{ "id": "c", "multiplier": 3, "budget": 90 }""", 190)]
    [TestCase("""{ "id": "a", "multiplier": 2, "budget": 30, "priority": 1 }, { "id": "b", "multiplier": 2, "budget": 500 }""", 100 + 30 + 200)]
    [TestCase("""{ "id": "c", "points": 25, "budget": 10 }""", 110)]
    public async Task An_order_of_a_hundred_earns_with_campaigns(string campaigns, long points)
    {
        using var shop = await ShopAsync(campaigns);
        await shop.HappenAsync(shop.Paid("1", 100) with { Order = Basket });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(points));
        await shop.HappenAsync(shop.Paid("1", 100) with { Order = Basket }, new OrderFulfilled { Member = shop.Ann, OccurredAt = shop.Clock.Now, OrderId = "1" });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(points));
    }

    [Test]
    public async Task A_refund_takes_what_campaigns_gave_in_proportion_and_by_the_lines_they_were_for()
    {
        using var shop = await ShopAsync("""{ "id": "double-tea", "multiplier": 2, "when": { "products": ["tea"] } }, { "id": "bonus", "points": 40, "when": { "products": ["tea"] } }""");
        await shop.HappenAsync(shop.Paid("1", 100) with { Order = Basket });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(180 + 40));
        await shop.HappenAsync(shop.Refunded("1", 20) with { Lines = [new("2", 20)] });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(160 + 40));
        await shop.HappenAsync(shop.Refunded("1", 60) with { Lines = [new("2", 20), new("1", 40)] });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(80 + 20));
        await shop.HappenAsync(shop.Cancelled("1"));
        Assert.That((await shop.BalancesAsync()).Available, Is.Zero);
    }

    [Test]
    public async Task The_rest_of_a_budget_is_granted_and_then_the_campaign_is_over()
    {
        using var shop = await ShopAsync("""{ "id": "c", "multiplier": 2, "budget": 120, "goal": { "orders": 4, "revenue": 400 } }""");
        await shop.HappenAsync(shop.Paid("1", 100), shop.Paid("2", 100) with { Member = MemberId.Of("shop", "bob") }, shop.Paid("3", 100));
        var all = (await shop.Engine.Members.TotalsAsync()).Balances.Available;
        Assert.That(all, Is.EqualTo(300 + 120));
        var award = (await shop.Engine.Members.HistoryAsync(shop.Ann))[^1].Explain().Award!;
        var result = (await shop.Engine.Campaigns.ResultsAsync()).Single();
        Assert.That((result.Orders, result.Points, result.Revenue, result.Left, result.Reached), Is.EqualTo((2L, 120L, 200m, (long?)0L, (decimal?)0.5m)));
        Assert.That((award.Points, award.Campaigns!["c"], award.Multipliers!["c"]), Is.EqualTo((200L, 100L, 2m)));

        await shop.HappenAsync(shop.Cancelled("1"), shop.Paid("4", 50));
        Assert.That((await shop.Engine.Campaigns.ResultsAsync()).Single().Left, Is.Zero, "what refunds take back does not return to it");
    }

    [Test]
    public async Task What_a_budget_cut_off_is_explained_and_refunded_in_proportion()
    {
        using var shop = await ShopAsync("""{ "id": "c", "multiplier": 2, "budget": 50 }""");
        await shop.HappenAsync(shop.Paid("1", 100) with { Order = Basket });
        var award = (await shop.Engine.Members.HistoryAsync(shop.Ann))[0].Explain().Award!;
        Assert.That((award.Points, award.Uncapped, award.Lines!.Sum(line => line.Points)), Is.EqualTo((150L, (long?)200L, 150L)));
        await shop.HappenAsync(shop.Refunded("1", 80) with { Lines = [new("1", 80)] });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(30));
    }

    [Test]
    public async Task Many_at_once_never_get_more_than_the_budget()
    {
        using var shop = await ShopAsync("""{ "id": "c", "points": 10, "budget": 255 }""");
        var facts = Enumerable.Range(0, 50).Select(LoyaltyEvent (index) => shop.Paid($"{index}", 1) with { Member = MemberId.Of("shop", $"m{index}") }).ToList();
        await shop.Engine.Events.RecordAsync(facts);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => shop.Engine.Events.ProcessAsync())));
        Assert.That((await shop.Engine.Members.TotalsAsync()).Balances.Available, Is.EqualTo(50 + 255));
    }

    [Test]
    public async Task A_campaign_may_be_for_a_tier_and_stacks_with_its_multiplier()
    {
        using var shop = await ShopAsync(
            """{ "id": "c", "multiplier": 2, "when": { "tiers": ["silver"] } }""", """ "tiers": { "basis": "spent", "levels": [ { "id": "silver", "threshold": 100, "multiplier": 1.5 } ] }, """);
        await shop.HappenAsync(shop.Paid("1", 100), shop.Paid("2", 10));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(100 + 30));
        Assert.That((await shop.Engine.Campaigns.ResultsAsync()).Single().Points, Is.EqualTo(15));
    }

    [Test]
    public async Task A_campaign_for_shares_and_its_bonus_have_terms_of_their_own()
    {
        using var shop = await ShopAsync("""{ "id": "c", "points": 4, "kinds": ["share"], "validity": { "days": 3 } }""");
        await shop.HappenAsync(new Shared { Member = shop.Ann, ShareId = "s", OccurredAt = shop.Clock.Now });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(9));
        shop.Clock.Advance(TimeSpan.FromDays(4));
        await shop.Engine.Jobs.SweepAsync();
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(5));
    }

    [TestCase("""{ "id": "c" }""", "campaigns[0]")]
    [TestCase("""{ "id": "c", "multiplier": 2, "points": 5 }""", "campaigns[0]")]
    [TestCase("""{ "id": "c", "multiplier": 1 }""", "campaigns[0].multiplier")]
    [TestCase("""{ "id": "c", "points": 0 }""", "campaigns[0].points")]
    [TestCase("""{ "id": "purchase", "points": 1 }""", "campaigns[0].id")]
    [TestCase("""{ "id": "c", "points": 1 }, { "id": "c", "points": 2 }""", "campaigns[1].id")]
    [TestCase("""{ "id": "c", "points": 1, "budget": 0 }""", "campaigns[0].budget")]
    [TestCase("""{ "id": "c", "points": 1, "goal": {} }""", "campaigns[0].goal")]
    [TestCase("""{ "id": "c", "points": 1, "from": "2026-02-01T00:00:00Z", "until": "2026-01-01T00:00:00Z" }""", "campaigns[0].until")]
    [TestCase("""{ "id": "c", "points": 1, "kinds": [] }""", "campaigns[0].kinds")]
    [TestCase("""{ "id": "c", "points": 1, "kinds": ["dance"] }""", "campaigns[0].kinds[0]")]
    [TestCase("""{ "id": "c", "points": 1, "when": { "tiers": ["gold"] } }""", "campaigns[0].when.tiers[0]")]
    [TestCase("""{ "id": "c", "points": 1, "when": { "segments": ["vip"] } }""", "campaigns[0].when.segments[0]")]
    [TestCase("""{ "id": "c", "points": 1, "when": { "products": [] } }""", "campaigns[0].when.products")]
    [TestCase("""{ "id": "c", "multiplier": 2, "validity": { "days": 3 } }""", "campaigns[0]")]
    [TestCase("""{ "id": "c", "points": 1, "kinds": ["share"], "maturation": { "after": "fulfilled" } }""", "campaigns[0].maturation.after")]
    [TestCase("""{ "id": "c", "points": 1, "color": "red" }""", "campaigns[0].color")]
    public void A_campaign_that_makes_no_sense_is_refused_with_its_place(string campaigns, string path) =>
        Assert.That(new ProgramReader([new PurchaseRule(), new FixedRule<Shared>(SourceKind.Share)]).Read(Document(campaigns, "")).Errors.Select(error => error.Path).ToArray(), Is.EqualTo(new[] { path }));

    private static OrderFacts Basket => new()
    {
        Currency = Currency.Of("USD"),
        Lines = [new() { LineId = "1", ProductId = "tea", Net = 80 }, new() { LineId = "2", ProductId = "cup", Net = 20 }],
        Total = 100,
    };

    private static string Document(string campaigns, string more) => $$"""
        { {{more}} "campaigns": [ {{campaigns}} ], "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 }, { "id": "share", "kind": "share", "points": 5 } ] }
        """;

    private static async Task<Shop> ShopAsync(string campaigns, string more = "")
    {
        var shop = new Shop();
        Assert.That((await shop.Engine.Programs.PublishAsync(Document(campaigns, more), "owner")).Errors, Is.Empty);
        return shop;
    }
}
