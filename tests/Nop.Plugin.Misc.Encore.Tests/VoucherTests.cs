using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Plugin.Misc.Encore.Services.Consumers;
using Nop.Plugin.Misc.Encore.Services.Vouchers;
using Nop.Plugin.Misc.Encore.Tests.Shop;

namespace Nop.Plugin.Misc.Encore.Tests;

public sealed class VoucherTests
{
    private PluginHost host = null!;

    [SetUp]
    public async Task Install()
    {
        host = await PluginHost.InstalledAsync();
        var order = host.Shop.Place(1, host.Now, net: 1000m);
        order.PaymentStatus = PaymentStatus.Paid;
        order.PaidDateUtc = host.Now;
        await host.PublishAsync<OrderPaidConsumer, OrderPaidEvent>(new(order));
        host.Clock.Advance(TimeSpan.FromDays(15));
    }

    [TearDown]
    public async Task End() => await host.DisposeAsync();

    [Test]
    public async Task The_discount_applies_while_a_voucher_of_its_template_is_applied()
    {
        var voucher = await RedeemAsync();
        Assert.That(await ApplyAsync(voucher.Code), Is.Null);
        Assert.That(await IsOpenAsync(), Is.True);

        await host.DoAsync<VoucherUse>(use => use.RemoveAsync(host.Shop.Customers[0], voucher.Code));
        Assert.That(await IsOpenAsync(), Is.False);
    }

    [Test]
    public async Task Vouchers_of_one_reward_share_one_discount()
    {
        await ApplyAsync((await RedeemAsync("a")).Code);
        await ApplyAsync((await RedeemAsync("b")).Code);

        Assert.That(host.Shop.Discounts.Select(discount => (discount.DiscountAmount, discount.DiscountType)), Is.EqualTo(new[] { (5m, DiscountType.AssignedToOrderSubTotal) }));
    }

    [Test]
    public async Task A_voucher_that_is_applied_takes_the_place_of_the_one_before()
    {
        var (first, second) = (await RedeemAsync("a"), await RedeemAsync("b"));
        await ApplyAsync(first.Code);
        await ApplyAsync(second.Code);
        await PlaceWithDiscountAsync(2);

        Assert.That(((await VoucherAsync(first.Code)).Status, (await VoucherAsync(second.Code)).Status), Is.EqualTo((VoucherStatus.Issued, VoucherStatus.Reserved)));
    }

    [Test]
    public async Task An_order_uses_the_voucher_up()
    {
        var voucher = await RedeemAsync();
        await ApplyAsync(voucher.Code);
        var order = await PlaceWithDiscountAsync(2);

        Assert.Multiple(async () =>
        {
            Assert.That((await VoucherAsync(voucher.Code)).Status, Is.EqualTo(VoucherStatus.Reserved));
            Assert.That(await IsOpenAsync(), Is.False);
        });

        order.PaymentStatus = PaymentStatus.Paid;
        order.PaidDateUtc = host.Now;
        await host.PublishAsync<OrderPaidConsumer, OrderPaidEvent>(new(order));
        Assert.That((await VoucherAsync(voucher.Code)).Status, Is.EqualTo(VoucherStatus.Used));
    }

    [Test]
    public async Task An_unpaid_order_that_is_cancelled_gives_the_voucher_back()
    {
        var voucher = await RedeemAsync();
        await ApplyAsync(voucher.Code);
        var order = await PlaceWithDiscountAsync(2);
        order.OrderStatus = OrderStatus.Cancelled;
        await host.PublishAsync<OrderStatusConsumer, OrderStatusChangedEvent>(new(order, OrderStatus.Pending));

        Assert.That((await VoucherAsync(voucher.Code)).Status, Is.EqualTo(VoucherStatus.Issued));
    }

    [Test]
    public async Task A_voucher_that_the_store_had_no_use_for_stays_applied()
    {
        var voucher = await RedeemAsync();
        await ApplyAsync(voucher.Code);
        await host.PublishAsync<OrderPlacedConsumer, OrderPlacedEvent>(new(host.Shop.Place(2, host.Now)));

        Assert.That((await VoucherAsync(voucher.Code)).Status, Is.EqualTo(VoucherStatus.Issued));
        Assert.That(await IsOpenAsync(), Is.True);
    }

    [Test]
    public async Task A_discount_that_two_orders_took_at_once_leaves_a_note()
    {
        var voucher = await RedeemAsync();
        await ApplyAsync(voucher.Code);
        await (await host.EngineAsync()).Vouchers.ReserveAsync(MemberLookup.IdOf(FakeShop.Ann), voucher.Code, "99");
        await PlaceWithDiscountAsync(2);

        Assert.That(host.Shop.Notes.Single().Note, Does.Contain("had been used meanwhile"));
    }

    [Test]
    public async Task Nobody_applies_a_code_that_is_not_theirs() =>
        Assert.That((await ApplyAsync("AAAA-BBBB-CCCC"))?.Code, Is.EqualTo(RefusalCode.VoucherUnknown));

    [TestCase("coupon-5@5", "coupon-5", 5)]
    [TestCase("a@b@2.5", "a@b", 2.5)]
    public void A_template_is_written_and_read(string text, string reward, double amount)
    {
        var template = new VoucherTemplate(reward, (decimal)amount);
        Assert.That(template.ToString(), Is.EqualTo(text));
        Assert.That(VoucherTemplate.Parse(text), Is.EqualTo(template));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("coupon")]
    [TestCase("coupon@x")]
    public void What_is_no_template_is_none(string? text) => Assert.That(VoucherTemplate.Parse(text), Is.Null);

    private async Task<Voucher> RedeemAsync(string request = "request") =>
        (await (await host.EngineAsync()).Redemptions.RedeemAsync(new(MemberLookup.IdOf(FakeShop.Ann), "coupon-5", request, "7"))).Voucher!;

    private async Task<Refusal?> ApplyAsync(string code)
    {
        Refusal? refusal = null;
        var engine = await host.EngineAsync();
        await host.DoAsync<VoucherUse>(async use => refusal = await use.ApplyAsync(engine, host.Shop.Customers[0], code));
        return refusal;
    }

    private async Task<bool> IsOpenAsync()
    {
        var isOpen = false;
        var rule = host.Shop.Requirements.Single(requirement => !requirement.IsGroup);
        await host.DoAsync<VoucherGate>(async gate => isOpen = await gate.IsOpenAsync(host.Shop.Customers[0], rule.Id));
        return isOpen;
    }

    private async Task<Order> PlaceWithDiscountAsync(int id)
    {
        var order = host.Shop.Place(id, host.Now);
        host.Shop.Usages.Add(new() { DiscountId = host.Shop.Discounts[0].Id, OrderId = id });
        await host.PublishAsync<OrderPlacedConsumer, OrderPlacedEvent>(new(order));
        return order;
    }

    private async Task<Voucher> VoucherAsync(string code) =>
        (await (await host.EngineAsync()).Members.OverviewAsync(MemberLookup.IdOf(FakeShop.Ann))).Vouchers.Single(voucher => voucher.Code == code);
}
