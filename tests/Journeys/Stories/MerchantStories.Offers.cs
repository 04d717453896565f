using Encore.Journeys.Drivers;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Journeys.Stories;

/// <summary>What comes after the purchase. Orders of four units are of one product, those of five of another, those of seven of a third.</summary>
public abstract partial class MerchantStories
{
    private const int Small = 4;

    private const int Large = 5;

    [Test]
    [Seed("O1")]
    public async Task The_first_order_brings_a_code_for_the_next_and_the_third_one_a_bonus()
    {
        await OfferAsync(
            """{ "id": "next", "trigger": "order", "name": { "en": "5.00 off your next order", "zh-CN": "下一单立减 5.00" }, "when": { "fromOrder": 1, "toOrder": 1 }, "voucher": { "value": 5 }, "validity": { "days": 30 } }""",
            """{ "id": "third", "trigger": "order", "when": { "fromOrder": 3, "toOrder": 3 }, "points": 25 }""");
        var first = await PaidAsync(Small);
        var code = (await store.OffersOfAsync(first)).Single();
        Assert.That((await VouchersAsync()).Single(voucher => voucher.IsUsable(DateTimeOffset.UnixEpoch)).Code, Is.EqualTo(code));

        var second = await store.OrderAsync(ann, Small, code);
        await store.PayAsync(second);
        Assert.That(await store.OffersOfAsync(second), Is.Empty);
        await PaidAsync(Small);
        await LedgerIs("Accrual Issued>Available 40 purchase", "Accrual Issued>Available 35 purchase", "Accrual Issued>Available 40 purchase", "Accrual Issued>Available 25 third");
        Assert.That((await store.LedgerAsync(ann))[^1].Explain().Award!.Points, Is.EqualTo(25));
    }

    [Test]
    [Seed("O1")]
    public async Task A_first_order_that_goes_back_takes_its_code_and_its_bonus_along()
    {
        await OfferAsync("""{ "id": "next", "trigger": "order", "when": { "fromOrder": 1, "toOrder": 1 }, "voucher": { "value": 5 }, "points": 10 }""");
        await store.RefundAsync(await PaidAsync(Small), 1);
        Assert.That((await VouchersAsync()).Single().Status, Is.EqualTo(VoucherStatus.Revoked));
        await LedgerIs("Accrual Issued>Available 40 purchase", "Accrual Issued>Available 10 next", "Clawback Available>ClawedBack 40 purchase", "Clawback Available>ClawedBack 10 next");
        await PaidAsync(Small);
        Assert.That((await VouchersAsync()).Count(voucher => voucher.Status == VoucherStatus.Issued), Is.EqualTo(1), "the next one is the first again");
    }

    [Test]
    [Seed("O2")]
    public async Task Who_has_not_bought_for_a_while_gets_one_code()
    {
        Needs(Need.Clock);
        await OfferAsync("""{ "id": "win-back", "trigger": "lapse", "days": 60, "voucher": { "value": 5 } }""");
        await PaidAsync(Small);
        await store.PassDaysAsync(59);
        Assert.That(await VouchersAsync(), Is.Empty);
        await store.PassDaysAsync(1);
        await store.PassDaysAsync(20);
        var code = (await VouchersAsync()).Single().Code;
        await store.PayAsync(await store.OrderAsync(ann, Small, code));
        Assert.That((await VouchersAsync()).Single().Status, Is.EqualTo(VoucherStatus.Used));
    }

    [Test]
    [Seed("O3")]
    public async Task Who_bought_this_gets_three_quarters_off_that_while_there_is_any_left()
    {
        Needs(Need.Offers);
        await OfferAsync($$"""{ "id": "earbuds", "trigger": "order", "when": { "products": ["{{store.ProductOf(Small)}}"] }, "voucher": { "percent": 75, "limits": { "products": ["{{store.ProductOf(Large)}}"] } }, "stock": 1 }""");
        Assert.That(await store.OffersOfAsync(await PaidAsync(Large)), Is.Empty);
        var lucky = await PaidAsync(Small);
        var bob = await store.ShopperAsync();
        Assert.That(await store.OffersOfAsync(await PaidAsync(Small, bob)), Is.Empty, "there was one");

        await store.RefundAsync(lucky, 1);
        var code = (await store.OffersOfAsync(await PaidAsync(Small, bob))).Single();
        await store.PayAsync(await store.OrderAsync(bob, Large, code));
        await store.SettleAsync();
        Assert.That((await store.LedgerAsync(bob)).Select(entry => entry.Points.Value), Is.EqualTo(new[] { 40, 40, 12 }), "50.00 less 75 %");
    }

    [Test]
    [Seed("O4")]
    public async Task A_purchase_brings_a_voucher_for_what_goes_with_it_after_a_while()
    {
        Needs(Need.Clock);
        await OfferAsync($$"""{ "id": "books", "trigger": "order", "days": 7, "when": { "products": ["{{store.ProductOf(Small)}}"] }, "voucher": { "percent": 20, "limits": { "products": ["{{store.ProductOf(Large)}}"] } }, "perMember": 1 }""");
        var order = await PaidAsync(Small);
        Assert.That(await store.OffersOfAsync(order), Is.Empty);
        await store.PassDaysAsync(7);
        var code = (await store.OffersOfAsync(order)).Single();
        await store.PayAsync(await store.OrderAsync(ann, Large, code));
        await LedgerIs("Accrual Issued>Available 40 purchase", "Accrual Issued>Available 40 purchase");
    }

    [Test]
    [Seed("O4")]
    public async Task What_the_stores_own_orders_show_becomes_an_offer()
    {
        Needs(Need.OwnOrders);
        await OfferAsync();
        foreach (var shopper in new[] { await store.ShopperAsync(), await store.ShopperAsync() })
        {
            await PaidAsync(Small, shopper);
            await PaidAsync(Large, shopper);
        }

        await PaidAsync(units: 7, await store.ShopperAsync());
        await PaidAsync(units: 7, await store.ShopperAsync());
        await store.CrossSellAsync(store.ProductOf(Small), store.ProductOf(Large));
        var code = (await store.OffersOfAsync(await PaidAsync(Small))).Single();
        await store.PayAsync(await store.OrderAsync(ann, Large, code));
        await LedgerIs("Accrual Issued>Available 40 purchase", "Accrual Issued>Available 45 purchase");
    }

    [Test]
    [Seed("O5")]
    public async Task When_the_usual_interval_has_passed_the_shopper_is_reminded_once()
    {
        Needs(Need.Clock);
        await OfferAsync($$"""{ "id": "refill", "trigger": "replenish", "days": 30, "name": { "en": "Time for more?", "zh-CN": "该补货了？" }, "text": { "en": "You bought it a month ago.", "zh-CN": "上次购买已有一个月。" }, "when": { "products": ["{{store.ProductOf(Small)}}"] }, "recommends": ["{{store.ProductOf(Large)}}"] }""");
        await PaidAsync(Small);
        await store.PassDaysAsync(20);
        await PaidAsync(Small);
        await store.PassDaysAsync(29);
        Assert.That(await store.SuggestionsAsync(ann), Is.Empty);
        await store.PassDaysAsync(1);
        Assert.That(await store.SuggestionsAsync(ann), Is.EqualTo(new[] { "Time for more?" }));
        await store.PassDaysAsync(15);
        Assert.That(await store.SuggestionsAsync(ann), Is.Empty);
    }

    [Test]
    [Seed("O6")]
    public async Task Small_gifts_end_with_their_budget_and_regulars_have_a_bonus_of_their_own()
    {
        await OfferAsync(
            """{ "id": "surprise", "trigger": "order", "points": 7, "chance": 100, "cost": 0.5, "budget": 1 }""",
            """{ "id": "regulars", "trigger": "order", "points": 15, "when": { "fromOrder": 3 }, "schedule": [ { "from": "2020-01-01T00:00:00Z", "until": "2040-01-01T00:00:00Z" } ] }""");
        await PaidAsync(Small);
        await PaidAsync(Small);
        await PaidAsync(Small);
        await LedgerIs(
            "Accrual Issued>Available 40 purchase", "Accrual Issued>Available 7 surprise",
            "Accrual Issued>Available 40 purchase", "Accrual Issued>Available 7 surprise",
            "Accrual Issued>Available 40 purchase", "Accrual Issued>Available 15 regulars");
    }

    [Test]
    [Seed("O6")]
    public async Task Each_year_as_a_member_is_thanked_for()
    {
        Needs(Need.Clock);
        await OfferAsync("""{ "id": "years", "trigger": "anniversary", "points": 100 }""");
        ann = await store.ShopperAsync();
        await store.PassDaysAsync(364);
        Assert.That(await store.LedgerAsync(ann), Is.Empty);
        await store.PassDaysAsync(2);
        await store.PassDaysAsync(30);
        await LedgerIs("Accrual Issued>Available 100 years");
    }

    private Task OfferAsync(params string[] offers)
    {
        Needs(Need.Offers);
        return store.PublishAsync($$"""{ "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ], "offers": [ {{string.Join(", ", offers)}} ] }""");
    }

    private async Task<Order> PaidAsync(int units, Shopper? shopper = null)
    {
        var order = await store.OrderAsync(shopper ?? ann, units);
        await store.PayAsync(order);
        await store.SettleAsync();
        return order;
    }

    private async Task<IReadOnlyList<Voucher>> VouchersAsync() => (await store.OverviewAsync(ann)).Vouchers;
}
