using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Offers;

/// <summary>What orders bring beside points.</summary>
public sealed class OfferTests
{
    private const string Next = """{ "id": "next", "trigger": "order", "name": { "en": "5 off your next order" }, "when": { "fromOrder": 1, "toOrder": 1 }, "voucher": { "value": 5 }, "validity": { "days": 30 } }""";

    [Test]
    public async Task The_first_order_brings_a_code_for_the_next_one_and_the_second_brings_none()
    {
        using var shop = await OfferShop.OpenAsync(Next);
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        var voucher = (await shop.VouchersAsync()).Single();
        Assert.That((voucher.Value.Amount, voucher.Terms.Offer, voucher.Source.Value), Is.EqualTo((5m, "next", "offer:order:1")));
        Assert.That(voucher.ExpiresAt, Is.EqualTo(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)));
        await shop.Shop.HappenAsync(shop.Buys("2", "tea"));
        Assert.That(await shop.VouchersAsync(), Has.Count.EqualTo(1));
        Assert.That((await shop.Engine.Offers.ForOrderAsync(shop.Shop.Ann, "1")).Single().Voucher!.Code, Is.EqualTo(voucher.Code));
        Assert.That(await shop.Engine.Offers.ForOrderAsync(shop.Shop.Ann, "2"), Is.Empty);
        Assert.That((await shop.Engine.Offers.OpenAsync(shop.Shop.Ann)).Single().Offer!.Name["en"], Is.EqualTo("5 off your next order"));
    }

    [TestCase(""" "every": 3 """, new[] { 3, 6 })]
    [TestCase(""" "when": { "fromOrder": 2, "toOrder": 4 } """, new[] { 2, 3, 4 })]
    [TestCase(""" "when": { "fromOrder": 2, "toOrder": 4 }, "perMember": 2 """, new[] { 2, 3 })]
    [TestCase(""" "cooldownDays": 2 """, new[] { 1, 3, 5, 7 })]
    [TestCase(""" "when": { "segments": ["regular"] } """, new[] { 3, 4, 5, 6, 7 })]
    [TestCase(""" "schedule": [ { "from": "2026-01-02T00:00:00Z", "until": "2026-01-04T00:00:00Z" }, { "from": "2026-01-06T00:00:00Z" } ], "when": { "fromOrder": 3 } """, new[] { 3, 6, 7 })]
    [TestCase(""" "stock": 2 """, new[] { 1, 2 })]
    [TestCase(""" "budget": 11 """, new[] { 1, 2 })]
    [TestCase(""" "budget": 30, "cost": 10 """, new[] { 1, 2, 3 })]
    [TestCase(""" "enabled": false """, new int[0])]
    public async Task Of_seven_orders_on_seven_days_these_bring_a_voucher(string settings, int[] orders)
    {
        using var shop = await OfferShop.OpenAsync($$"""{ "id": "o", "trigger": "order", "voucher": { "value": 5 }, {{settings}} }""");
        for (var order = 1; order <= 7; order++)
        {
            await shop.Shop.HappenAsync(shop.Buys($"{order}", "tea"));
            await shop.PassAsync(1);
        }

        Assert.That((await shop.VouchersAsync()).Select(voucher => int.Parse(voucher.Source.Id.Split(':')[1])).Order(), Is.EqualTo(orders));
    }

    [Test]
    public async Task Who_bought_the_phone_gets_three_quarters_off_the_earbuds_and_nothing_else()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "earbuds", "trigger": "order", "when": { "products": ["phone"] }, "voucher": { "percent": 75, "limits": { "products": ["earbuds"] } }, "perMember": 1, "stock": 500 }""");
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"), shop.Buys("2", "tea", "phone"));
        var voucher = (await shop.VouchersAsync()).Single();
        Assert.That((await shop.Engine.Vouchers.QuoteAsync(shop.Shop.Ann, voucher.Code, OfferShop.Basket("tea", "earbuds"))).Discount!.Goods, Is.EqualTo(7.5m));
        Assert.That((await shop.Engine.Vouchers.QuoteAsync(shop.Shop.Ann, voucher.Code, OfferShop.Basket("tea"))).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherNotForGoods));
        Assert.That((await shop.Engine.Offers.ResultsAsync()).Single().Left, Is.EqualTo(499));
    }

    [Test]
    public async Task A_reward_is_given_as_the_program_has_it_and_cannot_be_bought_when_it_belongs_to_an_offer()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "gift", "trigger": "order", "reward": "coupon-5" }, { "id": "own", "trigger": "visit", "voucher": { "value": 9 } }""");
        await shop.Shop.HappenAsync(shop.Buys("1", "tea", "milk", "tea", "milk", "tea", "milk", "tea", "milk", "tea", "milk"));
        var voucher = (await shop.VouchersAsync()).Single();
        Assert.That((voucher.RewardId, voucher.Value.Amount), Is.EqualTo(("coupon-5", 5m)));
        Assert.That((await shop.Engine.Redemptions.RedeemAsync(new(shop.Shop.Ann, "own", "r1", "ann"))).Refusal!.Code, Is.EqualTo(RefusalCode.RewardUnknown));
    }

    [Test]
    public async Task Points_are_given_with_terms_of_their_own_and_stand_in_the_ledger_under_the_offer()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "bonus", "trigger": "order", "points": 50, "validity": { "days": 10 }, "redeemableFor": ["coupon"] }""");
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        var entry = (await shop.Engine.Members.HistoryAsync(shop.Shop.Ann)).Single(entry => entry.RuleId == "bonus");
        Assert.That((entry.Points.Value, entry.Source.Value, entry.Explain().Lot!.Kind.Name, entry.Explain().Lot!.RedeemableFor.ToString()), Is.EqualTo((50L, "offer:order:1", "offer", "coupon")));
        Assert.That((await shop.Engine.Offers.ForOrderAsync(shop.Shop.Ann, "1")).Single().Points.Value, Is.EqualTo(50));
        await shop.PassAsync(11);
        Assert.That((await shop.Shop.BalancesAsync()).Available, Is.EqualTo(10));
    }

    [Test]
    public async Task A_cancelled_order_loses_the_voucher_that_was_not_used_with_its_piece_and_its_points()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "o", "trigger": "order", "voucher": { "value": 5 }, "points": 20, "stock": 1 }""");
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        Assert.That((await shop.OpenAsync(), (await shop.Shop.BalancesAsync()).Available, await shop.GivenAsync("o")), Is.EqualTo((1, 30L, 1L)));
        await shop.Shop.HappenAsync(shop.Shop.Cancelled("1"));
        Assert.That((await shop.OpenAsync(), (await shop.Shop.BalancesAsync()).Available, await shop.GivenAsync("o")), Is.EqualTo((0, 0L, 0L)));
        await shop.Shop.HappenAsync(shop.Shop.Cancelled("1"), shop.Shop.Refunded("1", 10), shop.Buys("2", "tea"));
        Assert.That((await shop.OpenAsync(), (await shop.Shop.BalancesAsync()).Available, await shop.GivenAsync("o")), Is.EqualTo((1, 30L, 1L)));
    }

    [Test]
    public async Task A_used_voucher_stays_when_its_order_goes_back_and_its_points_do_not()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "o", "trigger": "order", "when": { "toOrder": 1 }, "voucher": { "value": 5 }, "points": 20, "stock": 5 }""");
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        await shop.Shop.HappenAsync(shop.Shop.Paid("2", 5, (await shop.VouchersAsync()).Single().Code));
        await shop.Shop.HappenAsync(shop.Shop.Refunded("1", 10));
        Assert.That((await shop.VouchersAsync()).Single().Status, Is.EqualTo(VoucherStatus.Used));
        Assert.That(((await shop.Shop.BalancesAsync()).Available, await shop.GivenAsync("o")), Is.EqualTo((5L, 1L)));
    }

    [TestCase(new[] { "1" }, 1, Description = "the tea goes back, the phone stays")]
    [TestCase(new[] { "2" }, 0, Description = "the phone goes back")]
    [TestCase(new[] { "1", "3" }, 0, Description = "less is left than the offer asks for")]
    public async Task A_refund_takes_the_voucher_when_what_is_left_does_not_fulfil_the_condition(string[] lines, int open)
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "o", "trigger": "order", "when": { "products": ["phone"], "minSpend": 15 }, "voucher": { "value": 5 } }""");
        var refund = shop.Shop.Refunded("1", 10 * lines.Length) with { Lines = [.. lines.Select(line => new Encore.Loyalty.Earning.RefundedLine(line, 10))] };
        await shop.Shop.HappenAsync(shop.Buys("1", "tea", "phone", "milk"), refund);
        Assert.That(await shop.OpenAsync(), Is.EqualTo(open));
    }

    [Test]
    public async Task Facts_that_come_in_another_order_come_to_the_same_end()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "o", "trigger": "order", "voucher": { "value": 5 }, "points": 20, "stock": 9 }""");
        await shop.Shop.HappenAsync(shop.Shop.Cancelled("1"));
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        Assert.That((await shop.OpenAsync(), (await shop.Shop.BalancesAsync()).Available, await shop.GivenAsync("o")), Is.EqualTo((0, 0L, 0L)));
    }

    [Test]
    public async Task An_order_that_is_edited_there_and_back_has_its_voucher_again()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "o", "trigger": "order", "when": { "products": ["phone"] }, "voucher": { "value": 5 }, "stock": 9 }""");
        await shop.Shop.HappenAsync(shop.Buys("1", "tea", "phone"));
        var whole = OfferShop.Basket("tea", "phone");
        await shop.Shop.HappenAsync(Edited(shop, whole with { Lines = [whole.Lines[0]], Total = 10 }));
        Assert.That((await shop.OpenAsync(), await shop.GivenAsync("o")), Is.EqualTo((0, 0L)));
        await shop.Shop.HappenAsync(Edited(shop, whole));
        Assert.That((await shop.OpenAsync(), await shop.GivenAsync("o")), Is.EqualTo((1, 1L)));
    }

    [Test]
    public async Task A_random_gift_is_decided_by_the_order_and_hits_about_as_often_as_it_should()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "luck", "trigger": "order", "points": 1, "chance": 20 }""");
        var facts = Enumerable.Range(0, 1000).Select(LoyaltyEvent (index) => shop.Buys($"{index}", "tea")).ToArray();
        await shop.Shop.HappenAsync(facts);
        var given = await shop.GivenAsync("luck");
        Assert.That(given, Is.InRange(150, 250));
        await shop.Shop.HappenAsync(facts);
        using var again = await OfferShop.OpenAsync("""{ "id": "luck", "trigger": "order", "points": 1, "chance": 20 }""");
        await again.Shop.HappenAsync([.. facts.Reverse()]);
        Assert.That((await shop.GivenAsync("luck"), await again.GivenAsync("luck")), Is.EqualTo((given, given)));
    }

    [Test]
    public async Task The_message_tells_what_was_given_and_when_it_ends()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "o", "trigger": "order", "voucher": { "value": 5 }, "points": 20, "validity": { "days": 1 }, "recommends": ["milk", "sugar"] }""");
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        await shop.Engine.Jobs.DispatchAsync();
        var message = shop.Shop.Mailbox.Messages.Single(message => message.Kind == MessageKinds.OfferMade);
        Assert.That((message.Values["offer"], message.Values["points"], message.Values["recommends"], message.Values["expiresAt"]), Is.EqualTo(("o", "20", "milk\nsugar", "2026-01-03T00:00:00Z")));
        Assert.That(message.Values["code"], Is.EqualTo((await shop.VouchersAsync()).Single().Code));
    }

    [Test]
    public async Task A_guest_is_given_nothing_and_a_blocked_member_nothing_either()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "o", "trigger": "order", "voucher": { "value": 5 } }""");
        var guest = shop.Engine.Host.Guest("a@example.com");
        await shop.Shop.HappenAsync(shop.Buys("1", "tea") with { Member = guest });
        await shop.Engine.Accounts.BlockAsync(shop.Shop.Ann, "fraud", "staff");
        await shop.Shop.HappenAsync(shop.Buys("2", "tea"));
        Assert.That((await shop.VouchersAsync(guest)).Count + (await shop.VouchersAsync()).Count, Is.Zero);
        await shop.Engine.Accounts.UnblockAsync(shop.Shop.Ann, "cleared", "staff");
        await shop.Engine.Jobs.RunAsync();
        Assert.That(await shop.OpenAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Of_two_accounts_that_become_one_the_limit_for_members_holds()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "o", "trigger": "order", "voucher": { "value": 5 }, "perMember": 1 }""");
        var other = MemberId.Of("shop", "ann-2");
        await shop.Shop.HappenAsync(shop.Buys("1", "tea") with { Member = other });
        await shop.Shop.HappenAsync(new MembersMerged { Member = other, Into = shop.Shop.Ann, OccurredAt = shop.Shop.Clock.Now });
        await shop.Shop.HappenAsync(shop.Buys("2", "tea"));
        Assert.That(await shop.OpenAsync(), Is.EqualTo(1));
        await shop.Shop.HappenAsync(shop.Shop.Cancelled("1") with { Member = other });
        Assert.That(await shop.OpenAsync(), Is.Zero, "what was told under the old id is known");
    }

    private static OrderEdited Edited(OfferShop shop, Encore.Loyalty.Earning.OrderFacts order)
    {
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        return new() { Member = shop.Shop.Ann, OccurredAt = shop.Shop.Clock.Now, OrderId = "1", Order = order };
    }
}
