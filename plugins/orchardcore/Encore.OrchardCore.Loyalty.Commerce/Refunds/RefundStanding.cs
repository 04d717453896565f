using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;

namespace Encore.OrchardCore.Loyalty.Commerce.Refunds;

/// <summary>How an order stands with Encore.</summary>
public sealed record RefundStanding
{
    public required string OrderId { get; init; }

    /// <summary>As the admin's lists call the order.</summary>
    public required string Title { get; init; }

    public required MemberId Member { get; init; }

    public required OrderState State { get; init; }

    /// <summary>The buyer's account as it is recorded.</summary>
    public required MemberAccount Account { get; init; }

    /// <summary>The entries of this order, newest first.</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    public decimal Paid => State.Facts?.Total ?? 0;

    public decimal Refunded => State.Refund?.RefundedTotal.Amount ?? 0;

    public decimal Left => State.CancelledAt is null ? Math.Max(0, Paid - Refunded) : 0;

    public bool IsCancelled => State.CancelledAt is not null;
}
