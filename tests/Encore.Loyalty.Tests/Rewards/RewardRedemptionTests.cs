using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Rewards;

/// <summary>Who can have which reward, when, and how often; and what is said before anybody asks.</summary>
public sealed class RewardRedemptionTests
{
    private const string Repair = """{ "id": "repair", "kind": "service", "cost": 100""";

    [Test]
    public async Task Points_of_a_review_buy_no_service_and_the_offer_says_so_beforehand()
    {
        using var counter = await Counter.OpenAsync(Repair + "}, " + """{ "id": "five", "kind": "coupon", "value": 5, "cost": 10 }""");
        await counter.BuyAsync("repair");
        await counter.Shop.HappenAsync(new ReviewApproved { Member = counter.Shop.Ann, OccurredAt = counter.Shop.Clock.Now, ReviewId = "1", ProductId = "tea" }, counter.Shop.Refunded("first", 850));
        Assert.That(await counter.AvailableAsync(), Is.EqualTo(60), "50 of the purchase, 10 of the review");
        await counter.PublishAsync("""{ "id": "repair", "kind": "service", "cost": 55 }, { "id": "tea", "kind": "product", "productId": "tea", "cost": 55 }""");

        var offer = await counter.OfferAsync("repair");
        Assert.That((offer.Refusal!.Code, offer.Eligible.Value, offer.Missing.Value), Is.EqualTo((RefusalCode.PointsNotEligible, 50L, 5L)));
        Assert.That(offer.NotEligible, Is.EqualTo(new Dictionary<SourceKind, Points> { [SourceKind.Review] = Points.Of(10) }));
        Assert.That((await counter.RedeemAsync("repair")).Refusal!.Code, Is.EqualTo(RefusalCode.PointsNotEligible));
        Assert.That((await counter.RedeemAsync("tea")).Refusal, Is.Null);
    }

    [Test]
    public async Task A_stock_is_shared_by_all_and_what_is_given_back_can_be_had_again()
    {
        using var counter = await Counter.OpenAsync(Repair + ", \"stock\": 2 }");
        var first = await counter.BuyAsync("repair");
        await counter.BuyAsync("repair");
        Assert.That(((await counter.OfferAsync("repair")).Left, (await counter.OfferAsync("repair")).Refusal!.Code), Is.EqualTo((0L, RefusalCode.RewardSoldOut)));
        Assert.That((await counter.RedeemAsync("repair")).Refusal!.Code, Is.EqualTo(RefusalCode.RewardSoldOut));

        await counter.Engine.Redemptions.CancelAsync(counter.Shop.Ann, first.Code);
        await counter.Engine.Redemptions.CancelAsync(counter.Shop.Ann, first.Code);
        Assert.That((await counter.OfferAsync("repair")).Left, Is.EqualTo(1), "given back twice, counted once");
        await counter.BuyAsync("repair");
        Assert.That(await counter.AvailableAsync(), Is.EqualTo(800));
    }

    [Test]
    public async Task Of_fifty_members_who_redeem_at_once_exactly_as_many_get_one_as_there_are()
    {
        using var counter = await Counter.OpenAsync(Repair + ", \"stock\": 7 }");
        var members = Enumerable.Range(0, 50).Select(index => MemberId.Of("shop", $"m{index}")).ToList();
        await counter.Shop.HappenAsync([.. members.Select(member => counter.Shop.Paid($"o-{member.Customer}", 100) with { Member = member })]);

        var results = await Task.WhenAll(members.Select(member => Task.Run(() => counter.RedeemAsync("repair", "r-" + member.Customer, member))));
        Assert.That(results.Count(result => result.Voucher is not null), Is.EqualTo(7));
        Assert.That(results.Where(result => result.Refusal is not null).Select(result => result.Refusal!.Code).Distinct(), Is.EqualTo(new[] { RefusalCode.RewardSoldOut }));
        Assert.That((await counter.OfferAsync("repair")).Left, Is.Zero);
    }

    [Test]
    public async Task One_member_has_so_many_and_no_more()
    {
        using var counter = await Counter.OpenAsync(Repair + ", \"perMember\": 2 }");
        await counter.BuyAsync("repair");
        var second = await counter.BuyAsync("repair");
        Assert.That(((await counter.OfferAsync("repair")).Had, (await counter.OfferAsync("repair")).Refusal!.Code), Is.EqualTo((2, RefusalCode.RewardLimit)));
        Assert.That((await counter.RedeemAsync("repair")).Refusal!.Code, Is.EqualTo(RefusalCode.RewardLimit));
        await counter.Engine.Redemptions.CancelAsync(counter.Shop.Ann, second.Code);
        Assert.That((await counter.RedeemAsync("repair")).Refusal, Is.Null);
    }

    [Test]
    public async Task A_reward_returns_with_its_next_stretch_of_time()
    {
        using var counter = await Counter.OpenAsync(Repair + """, "schedule": [ { "from": "2026-01-01T00:00:00Z", "until": "2026-01-02T00:00:00Z" }, { "from": "2026-02-01T00:00:00Z", "until": "2026-02-02T00:00:00Z" } ] }""");
        Assert.That(((await counter.OfferAsync("repair")).Refusal, (await counter.OfferAsync("repair")).Until), Is.EqualTo(((Refusal?)null, (DateTimeOffset?)Day(1, 2))));
        await counter.BuyAsync("repair");
        counter.Shop.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(((await counter.OfferAsync("repair")).Refusal!.Code, (await counter.OfferAsync("repair")).From), Is.EqualTo((RefusalCode.RewardNotNow, (DateTimeOffset?)Day(2, 1))));
        Assert.That((await counter.RedeemAsync("repair")).Refusal!.Code, Is.EqualTo(RefusalCode.RewardNotNow));
        counter.Shop.Clock.Advance(Day(2, 1) - counter.Shop.Clock.Now);
        await counter.BuyAsync("repair");
        counter.Shop.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That((await counter.Engine.Members.OverviewAsync(counter.Shop.Ann)).Rewards, Is.Empty, "it never comes back");
    }

    [TestCase("""{ "tiers": ["gold"] }""")]
    [TestCase("""{ "segments": ["vip"] }""")]
    public async Task A_reward_for_others_is_neither_shown_nor_given(string when)
    {
        using var counter = await Counter.OpenAsync(Repair + $$""", "when": {{when}} }""");
        Assert.That((await counter.Engine.Members.OverviewAsync(counter.Shop.Ann)).Rewards, Is.Empty);
        Assert.That((await counter.RedeemAsync("repair")).Refusal!.Code, Is.EqualTo(RefusalCode.RewardNotForMember));
    }

    [Test]
    public async Task A_reward_for_a_tier_and_a_segment_is_there_for_whoever_is_in_both()
    {
        using var counter = await Counter.OpenAsync(Repair + """, "when": { "tiers": ["silver"], "segments": ["vip"] } }""");
        Assert.That((await counter.RedeemAsync("repair")).Refusal!.Code, Is.EqualTo(RefusalCode.RewardNotForMember));
        await counter.Shop.HappenAsync(counter.Shop.Paid("second", 1));
        Assert.That((await counter.OfferAsync("repair")).Refusal, Is.Null);
        await counter.BuyAsync("repair");
        await counter.Shop.HappenAsync(counter.Shop.Cancelled("second"));
        Assert.That((await counter.RedeemAsync("repair")).Refusal!.Code, Is.EqualTo(RefusalCode.RewardNotForMember), "looked at again");
    }

    [Test]
    public async Task Of_several_reasons_the_first_in_the_documented_order_is_given()
    {
        const string Schedule = ", \"schedule\": [ { \"until\": \"2020-01-01T00:00:00Z\" } ]";
        using var counter = await Counter.OpenAsync(Repair + ", \"perMember\": 1, \"stock\": 1 }");
        await counter.BuyAsync("repair");
        Assert.That(await CodeAsync(counter, ""), Is.EqualTo(RefusalCode.RewardSoldOut), "before the member's own limit");
        Assert.That(await CodeAsync(counter, Schedule), Is.EqualTo(RefusalCode.RewardNotNow), "before the stock");
        Assert.That(await CodeAsync(counter, Schedule + ", \"when\": { \"tiers\": [\"gold\"] }"), Is.EqualTo(RefusalCode.RewardNotForMember), "before the time");
        Assert.That(await CodeAsync(counter, Schedule + ", \"enabled\": false"), Is.EqualTo(RefusalCode.RewardUnknown), "before all else");

        static async Task<RefusalCode> CodeAsync(Counter counter, string settings)
        {
            await counter.PublishAsync(Repair + ", \"perMember\": 1, \"stock\": 1" + settings + " }");
            return (await counter.RedeemAsync("repair")).Refusal!.Code;
        }
    }

    [Test]
    public async Task A_member_saves_for_one_reward_until_it_is_redeemed()
    {
        using var counter = await Counter.OpenAsync(Repair + "}, " + """{ "id": "trip", "kind": "experience", "cost": 4000 }""");
        Assert.That(await counter.Engine.Goals.SetAsync(counter.Shop.Ann, "trip"), Is.Null);
        Assert.That(((await counter.OfferAsync("trip")).IsGoal, (await counter.OfferAsync("trip")).Progress), Is.EqualTo((true, 0.25m)));
        Assert.That((await counter.Engine.Goals.SetAsync(counter.Shop.Ann, "moon"))!.Code, Is.EqualTo(RefusalCode.RewardUnknown));
        await counter.Engine.Goals.SetAsync(counter.Shop.Ann, "repair");
        Assert.That(((await counter.OfferAsync("trip")).IsGoal, (await counter.OfferAsync("repair")).IsGoal), Is.EqualTo((false, true)), "one at a time");
        await counter.BuyAsync("repair");
        Assert.That((await counter.OfferAsync("repair")).IsGoal, Is.False);
    }

    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.Zero);
}
