using System.Globalization;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>
/// Which facts stand about an order, judged by its state alone: the store has no event for some changes and swallows what fails in others, but the state is always there.
/// </summary>
public static class OrderEvents
{
    /// <param name="order">As it stands.</param>
    /// <param name="member">Whose it is.</param>
    /// <param name="facts">What was ordered; the keys of the events do not depend on it. That it was edited is news only where it differs from what is known.</param>
    /// <param name="now">For changes that the store does not date.</param>
    public static IEnumerable<OrderEvent> Of(Order order, MemberId member, OrderFacts facts, DateTimeOffset now)
    {
        var id = order.Id.ToString(CultureInfo.InvariantCulture);
        yield return new OrderPlaced { Member = member, OrderId = id, OccurredAt = Utc(order.CreatedOnUtc), Order = facts };
        if (IsPaid(order))
        {
            yield return new OrderPaid { Member = member, OrderId = id, OccurredAt = order.PaidDateUtc is { } paid ? Utc(paid) : now, Order = facts };
        }

        yield return new OrderEdited { Member = member, OrderId = id, OccurredAt = now, Order = facts };
        if (IsFulfilled(order))
        {
            yield return new OrderFulfilled { Member = member, OrderId = id, OccurredAt = now };
        }

        if (order.RefundedAmount > 0)
        {
            yield return new OrderRefunded { Member = member, OrderId = id, OccurredAt = now, RefundedTotal = Money.Of(OrderMapper.Amount(order.RefundedAmount), facts.Currency) };
        }

        if (IsVoid(order))
        {
            yield return new OrderCancelled { Member = member, OrderId = id, OccurredAt = now };
        }
    }

    /// <summary>The same without what was ordered: for that, the order's lines need not be read. An edit shows in the total.</summary>
    public static ShopRecord Outline(Order order, MemberId member, DateTimeOffset now) => new()
    {
        Id = order.Id.ToString(CultureInfo.InvariantCulture),
        Began = Utc(order.PaidDateUtc ?? order.CreatedOnUtc),
        Facts = [.. Of(order, member, new OrderFacts { Currency = default, Lines = [], Total = OrderMapper.Amount(order.OrderTotal) }, now)],
    };

    private static bool IsPaid(Order order) => order.PaymentStatus is PaymentStatus.Paid or PaymentStatus.PartiallyRefunded or PaymentStatus.Refunded;

    /// <summary>What needs no shipping is handed over with the payment.</summary>
    private static bool IsFulfilled(Order order) =>
        order.ShippingStatus is ShippingStatus.Shipped or ShippingStatus.Delivered
        || order.OrderStatus == OrderStatus.Complete
        || (order.ShippingStatus == ShippingStatus.ShippingNotRequired && IsPaid(order));

    private static bool IsVoid(Order order) => order.Deleted || order.OrderStatus == OrderStatus.Cancelled || order.PaymentStatus == PaymentStatus.Voided;

    private static DateTimeOffset Utc(DateTime instant) => new(DateTime.SpecifyKind(instant, DateTimeKind.Utc));
}
