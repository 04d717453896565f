using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Earning;

/// <summary>What is known of an order, folded from its events in whatever order they came: placed, paid, fulfilled, how much refunded, void.</summary>
public sealed record OrderState
{
    public required string OrderId { get; init; }

    /// <summary>Null until the order was placed or paid.</summary>
    public OrderFacts? Facts { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public DateTimeOffset? FulfilledAt { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>The refund event with the highest total: refunds only grow.</summary>
    public OrderRefunded? Refund { get; init; }

    /// <summary>How it stands since it was changed after its payment; null: as it was paid.</summary>
    public OrderFacts? Edited { get; init; }

    /// <summary>Nothing has been given back of it. What has once been is never taken back again, so a whole order has lost no points.</summary>
    public bool IsWhole => Refund is null && CancelledAt is null && Edited is null;

    public SourceKey Source => SourceKey.Order(OrderId);

    public static OrderState From(string orderId, IEnumerable<LoyaltyEvent> events) =>
        events.Aggregate(new OrderState { OrderId = orderId }, (state, fact) => state.With(fact));

    private OrderState With(LoyaltyEvent fact) => fact switch
    {
        OrderPaid paid => this with { Facts = paid.Order, PaidAt = paid.OccurredAt },
        OrderPlaced placed => this with { Facts = Facts ?? placed.Order },
        OrderEdited edited => PaidAt is null ? this with { Facts = edited.Order } : this with { Edited = edited.Order },
        OrderFulfilled fulfilled => this with { FulfilledAt = fulfilled.OccurredAt },
        OrderCancelled cancelled => this with { CancelledAt = cancelled.OccurredAt },
        OrderRefunded refund when refund.RefundedTotal.Amount > (Refund?.RefundedTotal.Amount ?? 0) => this with { Refund = refund },
        _ => this,
    };
}
