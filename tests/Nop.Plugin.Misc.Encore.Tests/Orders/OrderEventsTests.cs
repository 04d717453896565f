using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Encore.Services.Orders;

namespace Nop.Plugin.Misc.Encore.Tests.Orders;

public sealed class OrderEventsTests
{
    private static readonly DateTimeOffset Now = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [TestCase(PaymentStatus.Pending, OrderStatus.Pending, ShippingStatus.NotYetShipped, 0, "placed")]
    [TestCase(PaymentStatus.Authorized, OrderStatus.Processing, ShippingStatus.NotYetShipped, 0, "placed")]
    [TestCase(PaymentStatus.Paid, OrderStatus.Processing, ShippingStatus.NotYetShipped, 0, "placed paid")]
    [TestCase(PaymentStatus.Paid, OrderStatus.Processing, ShippingStatus.ShippingNotRequired, 0, "placed paid fulfilled")]
    [TestCase(PaymentStatus.Pending, OrderStatus.Pending, ShippingStatus.ShippingNotRequired, 0, "placed")]
    [TestCase(PaymentStatus.Paid, OrderStatus.Processing, ShippingStatus.PartiallyShipped, 0, "placed paid")]
    [TestCase(PaymentStatus.Paid, OrderStatus.Processing, ShippingStatus.Shipped, 0, "placed paid fulfilled")]
    [TestCase(PaymentStatus.PartiallyRefunded, OrderStatus.Complete, ShippingStatus.Delivered, 12.5, "placed paid fulfilled refunded/12.50")]
    [TestCase(PaymentStatus.Refunded, OrderStatus.Processing, ShippingStatus.NotYetShipped, 100, "placed paid refunded/100.00")]
    [TestCase(PaymentStatus.Pending, OrderStatus.Cancelled, ShippingStatus.NotYetShipped, 0, "placed cancelled")]
    [TestCase(PaymentStatus.Voided, OrderStatus.Pending, ShippingStatus.NotYetShipped, 0, "placed cancelled")]
    public void The_state_of_an_order_says_which_facts_stand(PaymentStatus payment, OrderStatus status, ShippingStatus shipping, double refunded, string expected)
    {
        var order = new Order { Id = 5, PaymentStatus = payment, OrderStatus = status, ShippingStatus = shipping, RefundedAmount = (decimal)refunded, PaidDateUtc = new(2025, 2, 1) };

        Assert.That(Facts(order), Is.EqualTo(expected));
    }

    [Test]
    public void A_deleted_order_is_void() =>
        Assert.That(Facts(new() { Id = 5, PaymentStatus = PaymentStatus.Paid, OrderStatus = OrderStatus.Processing, ShippingStatus = ShippingStatus.NotYetShipped, Deleted = true }), Is.EqualTo("placed paid cancelled"));

    [Test]
    public void Placing_and_paying_are_dated_by_the_store()
    {
        var order = new Order { Id = 5, CreatedOnUtc = new(2025, 1, 31), PaymentStatus = PaymentStatus.Paid, PaidDateUtc = new(2025, 2, 1), ShippingStatus = ShippingStatus.NotYetShipped };

        Assert.That(Standing(order).Select(fact => fact.OccurredAt.UtcDateTime), Is.EqualTo(new[] { new DateTime(2025, 1, 31), new DateTime(2025, 2, 1) }));
    }

    private static MemberId Member => MemberId.Of("nop", "7");

    private static OrderFacts NoFacts => new() { Currency = Currency.Of("USD"), Lines = [] };

    private static string Facts(Order order) => string.Join(' ', Standing(order).Select(fact => fact.Fact));

    /// <summary>How an order stands now is told of every order, and news only of an edited one.</summary>
    private static IEnumerable<OrderEvent> Standing(Order order) => OrderEvents.Of(order, Member, NoFacts, Now).Where(fact => fact is not OrderEdited);
}
