using System.Globalization;
using Encore.Loyalty.Earning;

namespace Encore.Loyalty.Processing.Events;

/// <summary>
/// The order was changed after it was placed. It carries the order as it stands now; the latest statement counts. A line that became smaller or went keeps only what is left of it, as after a refund; what was
/// changed back is given back. More goods than were paid for at first earn nothing more.
/// </summary>
public sealed record OrderEdited : OrderEvent
{
    public required OrderFacts Order { get; init; }

    public override string Kind => "order-edited";

    public override string Fact => string.Create(CultureInfo.InvariantCulture, $"edited/{OccurredAt.ToUnixTimeMilliseconds()}");

    /// <summary>Only what differs from the latest statement is news; of an order that is not known there is nothing to edit.</summary>
    public override bool IsNews(IReadOnlyCollection<LoyaltyEvent> known) =>
        known.Select(StatementOf).LastOrDefault(order => order is not null) is { } latest && LoyaltyJson.Write(latest) != LoyaltyJson.Write(Order);

    public override string? Problem() => Order.Problem();

    /// <summary>The order as a fact states it; null where it does not.</summary>
    internal static OrderFacts? StatementOf(LoyaltyEvent fact) => fact switch
    {
        OrderPlaced placed => placed.Order,
        OrderPaid paid => paid.Order,
        OrderEdited edited => edited.Order,
        _ => null,
    };
}
