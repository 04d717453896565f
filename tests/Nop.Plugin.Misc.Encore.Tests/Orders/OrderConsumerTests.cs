using Nop.Core.Domain.Gdpr;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Plugin.Misc.Encore.Services.Consumers;
using Nop.Plugin.Misc.Encore.Tests.Shop;

namespace Nop.Plugin.Misc.Encore.Tests.Orders;

public sealed class OrderConsumerTests
{
    private PluginHost host = null!;

    [SetUp]
    public async Task Install() => host = await PluginHost.InstalledAsync();

    [TearDown]
    public async Task End() => await host.DisposeAsync();

    [Test]
    public async Task A_paid_order_earns_its_net_amount()
    {
        await PayAsync(Place(1, net: 80m));

        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(80));
    }

    [Test]
    public async Task A_payment_that_is_announced_twice_earns_once()
    {
        var order = Place(1);
        await PayAsync(order);
        await PayAsync(order);

        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(80));
        Assert.That(await (await host.EngineAsync()).Events.ProblemsAsync(), Is.Empty);
    }

    [Test]
    public async Task Refunds_take_back_their_share_by_the_sum_that_the_order_keeps()
    {
        var order = Place(1, net: 80m);
        await PayAsync(order);

        await RefundAsync(order, 25m);
        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(60));

        await RefundAsync(order, 75m);
        Assert.That((await host.BalancesAsync()).Pending, Is.Zero);
    }

    [Test]
    public async Task A_refund_that_is_announced_again_takes_nothing_more()
    {
        var order = Place(1, net: 80m);
        await PayAsync(order);
        await RefundAsync(order, 25m);
        await host.PublishAsync<OrderRefundedConsumer, OrderRefundedEvent>(new(order, 25m));

        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(60));
    }

    [Test]
    public async Task Cancelling_takes_everything_back()
    {
        var order = Place(1);
        await PayAsync(order);
        order.OrderStatus = OrderStatus.Cancelled;
        await host.PublishAsync<OrderStatusConsumer, OrderStatusChangedEvent>(new(order, OrderStatus.Processing));

        Assert.That((await host.BalancesAsync()).Pending, Is.Zero);
    }

    [Test]
    public async Task An_order_that_an_admin_edits_keeps_what_is_left_of_it()
    {
        var order = Place(1, net: 80m);
        host.Shop.Items.Add(new() { Id = 11, OrderId = 1, ProductId = 1, Quantity = 1, PriceExclTax = 20m, PriceInclTax = 25m });
        await PayAsync(order);
        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(100));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (host.Shop.Items[0].PriceExclTax, host.Shop.Items[0].Quantity) = (40m, 1);
        await host.PublishAsync<OrderItemUpdatedConsumer, EntityUpdatedEvent<OrderItem>>(new(host.Shop.Items[0]));
        await host.PublishAsync<OrderItemUpdatedConsumer, EntityUpdatedEvent<OrderItem>>(new(host.Shop.Items[0]));
        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(60));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var gone = host.Shop.Items[1];
        host.Shop.Items.Remove(gone);
        await host.PublishAsync<OrderItemDeletedConsumer, EntityDeletedEvent<OrderItem>>(new(gone));
        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(40));
        Assert.That(await (await host.EngineAsync()).Events.ProblemsAsync(), Is.Empty);
    }

    [Test]
    public async Task Deleting_takes_everything_back()
    {
        var order = Place(1);
        await PayAsync(order);
        order.Deleted = true;
        await host.PublishAsync<OrderDeletedConsumer, EntityDeletedEvent<Order>>(new(order));

        Assert.That((await host.BalancesAsync()).Pending, Is.Zero);
    }

    [Test]
    public async Task What_was_paid_with_a_gift_card_earns_nothing()
    {
        var order = Place(1, net: 80m);
        host.Shop.GiftCardsUsed[1] = 30m;
        await PayAsync(order);

        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(56), "30 of the 100 that were due with tax");
    }

    [Test]
    public async Task A_gift_card_that_is_bought_earns_nothing()
    {
        var order = Place(1, net: 80m);
        host.Shop.Items[0].ProductId = 2;
        await PayAsync(order);

        Assert.That((await host.BalancesAsync()).Pending, Is.Zero);
    }

    [Test]
    public async Task A_guest_earns_nothing_and_the_log_says_so()
    {
        await PayAsync(Place(1, customer: FakeShop.Guest));

        Assert.That((await host.BalancesAsync(FakeShop.Guest)).Pending, Is.Zero);
        Assert.That(host.Shop.Log, Has.Some.Contains("order 1 belongs to a guest"));
    }

    [Test]
    public async Task An_order_paid_before_the_installation_is_not_Encores()
    {
        var order = host.Shop.Place(1, host.Now.AddDays(-2));
        order.PaymentStatus = PaymentStatus.Paid;
        order.PaidDateUtc = host.Now.AddDays(-2);
        await RefundAsync(order, 25m);

        Assert.That((await (await host.EngineAsync()).Members.ListAsync()), Is.Empty);
    }

    [Test]
    public async Task An_order_placed_before_the_installation_and_paid_after_it_earns()
    {
        await PayAsync(host.Shop.Place(1, host.Now.AddDays(-2)));

        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(80));
    }

    [Test]
    public async Task A_parcel_that_arrives_fulfils_the_order()
    {
        var order = Place(1);
        await PayAsync(order);
        order.ShippingStatus = ShippingStatus.Delivered;
        await host.PublishAsync<ShipmentDeliveredConsumer, ShipmentDeliveredEvent>(new(new() { Id = 3, OrderId = 1 }));

        Assert.That(host.Shop.Log, Is.Empty);
    }

    [Test]
    public async Task Who_is_erased_earns_no_more()
    {
        await PayAsync(Place(1));
        await host.PublishAsync<CustomerErasedConsumer, CustomerPermanentlyDeleted>(new(FakeShop.Ann, "ann@example.com"));
        await PayAsync(Place(2));

        Assert.That((await host.BalancesAsync()).Pending, Is.Zero, "the ledger goes on under another name");
    }

    private Order Place(int id, decimal net = 80m, int customer = FakeShop.Ann) => host.Shop.Place(id, host.Now, net, customer);

    private Task PayAsync(Order order)
    {
        order.PaymentStatus = PaymentStatus.Paid;
        order.OrderStatus = OrderStatus.Processing;
        order.PaidDateUtc = host.Now;
        return host.PublishAsync<OrderPaidConsumer, OrderPaidEvent>(new(order));
    }

    private Task RefundAsync(Order order, decimal amount)
    {
        order.RefundedAmount += amount;
        order.PaymentStatus = order.RefundedAmount < order.OrderTotal ? PaymentStatus.PartiallyRefunded : PaymentStatus.Refunded;
        return host.PublishAsync<OrderRefundedConsumer, OrderRefundedEvent>(new(order, amount));
    }
}
