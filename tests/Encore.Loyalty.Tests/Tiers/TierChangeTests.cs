using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Tests.Engine;
using Encore.Loyalty.Tests.Reconciliation;
using Encore.Loyalty.Tiers;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Tiers;

/// <summary>The definition changes: foretold, then carried out; and what a member is told beforehand.</summary>
public sealed class TierChangeTests
{
    private const int Members = 600;

    [Test]
    public async Task What_other_tiers_would_do_is_foretold_and_then_comes_so_however_often_the_job_is_stopped()
    {
        using var shop = new Shop();
        await TierReviewTests.PublishAsync(shop, """{ "id": "silver", "threshold": 100 }, { "id": "gold", "threshold": 500 }""");
        await shop.HappenAsync([.. Enumerable.Range(0, Members).Select(LoyaltyEvent (index) => shop.Paid($"{index}", index + 1) with { Member = MemberOf(index) })]);
        const string Other = """{ "tiers": { "basis": "spent", "levels": [ { "id": "silver", "threshold": 300 }, { "id": "gold", "threshold": 400 } ] } }""";
        var foretold = await shop.Engine.Tiers.PreviewAsync(new ProgramReader([new PurchaseRule()]).Read(Other).Program!);
        Assert.That(foretold.Before, Is.EquivalentTo(new Dictionary<string, long> { [""] = 99, ["silver"] = 400, ["gold"] = 101 }));
        Assert.That(foretold.After, Is.EquivalentTo(new Dictionary<string, long> { [""] = 299, ["silver"] = 100, ["gold"] = 201 }));
        Assert.That((foretold.Members, foretold.Up, foretold.Down, foretold.Moves.Count), Is.EqualTo(((long)Members, 100L, 200L, TierPreview.MostMoves)));

        shop.Clock.Advance(TimeSpan.FromDays(1));
        await TierReviewTests.PublishAsync(shop, """{ "id": "silver", "threshold": 300 }, { "id": "gold", "threshold": 400 }""");
        using var stop = new CancellationTokenSource();
        var steps = new Steps<int>(stop.Cancel);
        Assert.That(async () => await shop.Engine.Jobs.RecountAsync(steps, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await shop.Engine.Jobs.RecountAsync(), Is.EqualTo(Members - steps.Seen[0]).And.Positive, "it goes on where it was stopped");
        Assert.That(await shop.Engine.Jobs.RecountAsync(), Is.Zero);
        Assert.That((await Task.WhenAll(Enumerable.Range(0, Members).Select(index => TierAsync(shop, MemberOf(index))))).CountBy(tier => tier).ToDictionary(), Is.EquivalentTo(new Dictionary<string, int> { [""] = 299, ["silver"] = 100, ["gold"] = 201 }));
    }

    [Test]
    public async Task When_the_program_gives_tiers_up_nobody_is_in_one()
    {
        using var shop = await TierReviewTests.ShopAsync("""{ "id": "silver", "threshold": 1 }""");
        await shop.HappenAsync(shop.Paid("1", 5));
        shop.Clock.Advance(TimeSpan.FromDays(1));
        await TierReviewTests.PublishAsync(shop, "");
        await shop.Engine.Jobs.RunAsync();
        Assert.That(await TierAsync(shop, shop.Ann), Is.Empty);
    }

    [Test]
    public async Task What_a_cart_will_earn_is_told_by_the_members_tier_and_what_an_order_earned_by_the_tier_of_then()
    {
        using var shop = await TierReviewTests.ShopAsync("""{ "id": "silver", "threshold": 100, "multiplier": 2 }""");
        await shop.HappenAsync(shop.Paid("1", 100));
        Assert.That(Sum(await shop.Engine.Preview.ForOrderAsync(Shop.Goods(10))), Is.EqualTo(10));
        Assert.That(Sum(await shop.Engine.Preview.ForOrderAsync(Shop.Goods(10), new(shop.Ann))), Is.EqualTo(20));
        Assert.That(Sum(await shop.Engine.Preview.ForOrderAsync(Shop.Goods(100), new(shop.Ann, "1", shop.Clock.Now))), Is.EqualTo(100));
        Assert.That((await shop.Engine.Preview.ForProductAsync("tea", 7, member: shop.Ann)).Value, Is.EqualTo(14));
    }

    [Test]
    public async Task What_is_left_of_a_budget_is_foretold_to_visitors_too()
    {
        using var shop = new Shop();
        await shop.Engine.Programs.PublishAsync("""
            { "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ], "campaigns": [ { "id": "c", "multiplier": 3, "budget": 30 } ] }
            """, "owner");
        await shop.HappenAsync(shop.Paid("1", 10));
        Assert.That(Sum(await shop.Engine.Preview.ForOrderAsync(Shop.Goods(10))), Is.EqualTo(20), "twenty of the budget's thirty are gone");
    }

    [Test]
    public async Task A_member_sees_how_much_is_missing_for_the_next_tier()
    {
        using var shop = await TierReviewTests.ShopAsync("""{ "id": "silver", "threshold": 100 }, { "id": "gold", "threshold": 300 }""");
        await shop.HappenAsync(shop.Paid("1", 120));
        var standing = await shop.Engine.Tiers.StandingAsync(shop.Ann);
        Assert.That((standing.Level!.Id, standing.Next!.Id, standing.Missing, standing.Until), Is.EqualTo(("silver", "gold", 180m, (DateTimeOffset?)shop.Clock.Now.AddYears(1))));
    }

    private static MemberId MemberOf(int index) => MemberId.Of("shop", $"m{index:0000}");

    private static long Sum(IReadOnlyList<Award> awards) => awards.Sum(award => award.Points.Value);

    private static async Task<string> TierAsync(Shop shop, MemberId member) => TierMark.Of((await shop.Engine.Members.AccountAsync(member)).Profile).Tier ?? "";
}
