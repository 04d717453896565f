using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Rewards;

/// <summary>Vouchers from their issue to their end: at the checkout, given to others, given back, withdrawn.</summary>
public sealed class VoucherLifeTests
{
    private const string Five = """{ "id": "five", "kind": "coupon", "value": 5, "cost": 100, "validity": { "days": 30 } }""";

    [TestCase("""  "value": 5  """, 5, false)]
    [TestCase("""  "value": 500  """, 100, false)]
    [TestCase("""  "percent": 12.5  """, 12.5, false)]
    [TestCase("""  "percent": 50, "maxValue": 20  """, 20, false)]
    [TestCase("""  "percent": 50, "limits": { "categories": ["hot"] }  """, 30, false)]
    [TestCase("""  "percent": 50, "limits": { "exceptProducts": ["tea"] }  """, 20, false)]
    [TestCase("""  "value": 70, "limits": { "products": ["tea"] }  """, 60, false)]
    [TestCase("""  "freeShipping": true  """, 0, true)]
    public async Task A_coupon_takes_off_what_it_says_from_what_it_is_for(string settings, decimal goods, bool freeShipping)
    {
        using var counter = await Counter.OpenAsync($$"""{ "id": "c", "kind": "coupon", "cost": 100, {{settings}} }""");
        var discount = (await counter.Engine.Vouchers.QuoteAsync(counter.Shop.Ann, (await counter.BuyAsync("c")).Code, Basket)).Discount!;
        Assert.That((discount.Goods, discount.FreeShipping), Is.EqualTo((goods, freeShipping)));
        Assert.That(discount.Lines.Values.Sum(), Is.EqualTo(goods));
    }

    [Test]
    public async Task A_product_is_given_once_at_the_price_of_one_piece()
    {
        using var counter = await Counter.OpenAsync("""{ "id": "tea", "kind": "product", "productId": "tea", "cost": 100 }""");
        var code = (await counter.BuyAsync("tea")).Code;
        Assert.That((await counter.Engine.Vouchers.QuoteAsync(counter.Shop.Ann, code, Basket)).Discount!.Goods, Is.EqualTo(20m), "three for 60");
        Assert.That((await counter.Engine.Vouchers.QuoteAsync(counter.Shop.Ann, code, Shop.Goods(50) with { Lines = [Basket.Lines[1]] })).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherNotForGoods));
    }

    [Test]
    public async Task A_limit_holds_when_the_order_is_submitted_though_it_held_in_the_cart()
    {
        using var counter = await Counter.OpenAsync("""{ "id": "c", "kind": "coupon", "cost": 100, "value": 20, "limits": { "minSpend": 80 } }""");
        var code = (await counter.BuyAsync("c")).Code;
        Assert.That((await counter.Engine.Vouchers.QuoteAsync(counter.Shop.Ann, code, Shop.Goods(80))).Refusal, Is.Null);
        Assert.That((await counter.Engine.Vouchers.ReserveAsync(counter.Shop.Ann, code, "o1", Shop.Goods(79.99m))).Refusal, Is.EqualTo(new Refusal(RefusalCode.VoucherMinSpend, code, 80, 79.99m)));
        Assert.That((await counter.Engine.Vouchers.ReserveAsync(counter.Shop.Ann, code, "o1")).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherNotForOrders), "unseen, its limit cannot be judged");
        Assert.That((await counter.VoucherAsync(code)).Status, Is.EqualTo(VoucherStatus.Issued));
        Assert.That((await counter.Engine.Vouchers.ReserveAsync(counter.Shop.Ann, code, "o1", Shop.Goods(80))).Discount!.Goods, Is.EqualTo(20m));
        Assert.That((await counter.Engine.Vouchers.ReserveAsync(counter.Shop.Ann, code, "o2", Shop.Goods(80))).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherUsed));
    }

    [Test]
    public async Task What_was_bought_stays_as_it_was_when_the_program_changes()
    {
        using var counter = await Counter.OpenAsync("""{ "id": "c", "kind": "coupon", "cost": 100, "percent": 50 }""");
        var code = (await counter.BuyAsync("c")).Code;
        await counter.PublishAsync("""{ "id": "c", "kind": "coupon", "cost": 100, "percent": 5, "limits": { "minSpend": 5000 } }""");
        Assert.That((await counter.Engine.Vouchers.QuoteAsync(counter.Shop.Ann, code, Basket)).Discount!.Goods, Is.EqualTo(50m));
    }

    [Test]
    public async Task A_member_gives_an_unused_voucher_back_for_the_points_once()
    {
        using var counter = await Counter.OpenAsync(Five);
        var code = (await counter.BuyAsync("five")).Code;
        Assert.That(await counter.AvailableAsync(), Is.EqualTo(900));
        Assert.That((await counter.Engine.Redemptions.CancelAsync(counter.Shop.Ann, code)).Voucher!.Closing!.Actor, Is.EqualTo(Moment.Self));
        await counter.Engine.Redemptions.CancelAsync(counter.Shop.Ann, code);
        Assert.That(await counter.AvailableAsync(), Is.EqualTo(1000));
        Assert.That((await counter.Engine.Vouchers.QuoteAsync(counter.Shop.Ann, code)).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherRevoked));
    }

    [Test]
    public async Task A_voucher_in_an_order_or_past_its_time_is_not_taken_back()
    {
        using var counter = await Counter.OpenAsync(Five);
        var (used, old) = ((await counter.BuyAsync("five")).Code, (await counter.BuyAsync("five")).Code);
        await counter.Engine.Vouchers.ReserveAsync(counter.Shop.Ann, used, "o1");
        counter.Shop.Clock.Advance(TimeSpan.FromDays(32));
        Assert.That((await counter.Engine.Redemptions.CancelAsync(counter.Shop.Ann, used)).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherUsed));
        Assert.That((await counter.Engine.Redemptions.CancelAsync(counter.Shop.Ann, old)).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherExpired));
        Assert.That((await counter.Engine.Redemptions.CancelAsync(MemberId.Of("shop", "bob"), old)).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherUnknown));
        Assert.That(await counter.AvailableAsync(), Is.EqualTo(800));
    }

    [TestCase(true, 1000)]
    [TestCase(false, 900)]
    public async Task Staff_withdraw_a_voucher_with_a_reason_and_choose_whether_the_points_come_back(bool returns, long available)
    {
        using var counter = await Counter.OpenAsync(Five);
        var code = (await counter.BuyAsync("five")).Code;
        Assert.That((await counter.Engine.Vouchers.RevokeAsync(code, new() { Actor = "owner", ReturnsPoints = returns })).Refusal!.Code, Is.EqualTo(RefusalCode.RequestInvalid), "no reason");
        var voucher = (await counter.Engine.Vouchers.RevokeAsync(code, new() { Actor = "owner", Note = "Printed wrong", ReturnsPoints = returns })).Voucher!;
        Assert.That((voucher.Status, voucher.Closing), Is.EqualTo((VoucherStatus.Revoked, new VoucherClosing(counter.Shop.Clock.Now, "owner", "Printed wrong"))));
        Assert.That(await counter.AvailableAsync(), Is.EqualTo(available));
        Assert.That((await counter.VoucherAsync(code)).Closing!.Note, Is.EqualTo("Printed wrong"));
    }

    [Test]
    public async Task The_bearer_of_a_code_makes_it_his_own_and_then_nobody_else_can()
    {
        using var counter = await Counter.OpenAsync("""{ "id": "gift", "kind": "coupon", "cost": 100, "value": 5, "bearer": true }""");
        var (bob, eve, code) = (MemberId.Of("shop", "bob"), MemberId.Of("shop", "eve"), (await counter.BuyAsync("gift")).Code);
        Assert.That((await counter.Engine.Members.HistoryAsync(counter.Shop.Ann))[0].Explain().Redemption!.Voucher, Is.Null, "the history does not give the code away");
        Assert.That((await counter.Engine.Vouchers.QuoteAsync(bob, code)).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherUnknown));

        Assert.That((await counter.Engine.Vouchers.ClaimAsync(bob, code.ToLowerInvariant())).Voucher!.Member, Is.EqualTo(bob));
        await counter.Engine.Vouchers.ReserveAsync(bob, code, "o1");
        Assert.That((await counter.Engine.Vouchers.ClaimAsync(eve, code)).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherUsed));
        await counter.Shop.HappenAsync(counter.Shop.Paid("o1", 40, code) with { Member = bob }, counter.Shop.Refunded("o1", 40) with { Member = bob });
        Assert.That((await counter.Engine.Members.OverviewAsync(bob)).Vouchers.Single().Status, Is.EqualTo(VoucherStatus.Used));
        Assert.That(await counter.AvailableAsync(), Is.EqualTo(900), "what was given away does not come back");
        Assert.That((await counter.Engine.Audit.RunAsync()).Findings, Is.Empty);
    }

    [Test]
    public async Task A_code_that_is_bound_to_a_member_cannot_be_claimed_by_another()
    {
        using var counter = await Counter.OpenAsync(Five);
        var code = (await counter.BuyAsync("five")).Code;
        Assert.That((await counter.Engine.Vouchers.ClaimAsync(MemberId.Of("shop", "bob"), code)).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherUnknown));
        Assert.That((await counter.Engine.Vouchers.ClaimAsync(counter.Shop.Ann, code)).Voucher!.Code, Is.EqualTo(code));
    }

    private static OrderFacts Basket => Shop.Goods(0) with
    {
        Lines =
        [
            new() { LineId = "1", ProductId = "tea", Categories = ["hot"], Quantity = 3, Net = 60 },
            new() { LineId = "2", ProductId = "cup", Categories = ["china"], Net = 40 },
            new() { LineId = "3", ProductId = "card", IsGiftCard = true, Net = 100 },
        ],
        Total = 200,
    };
}
