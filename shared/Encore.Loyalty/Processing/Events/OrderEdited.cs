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

    /// <summary>Only amounts that differ from the latest statement are news; of an order that is not known there is nothing to edit.</summary>
    public override bool IsNews(IReadOnlyCollection<LoyaltyEvent> known) =>
        base.IsNews(known) && known.Select(StatementOf).LastOrDefault(order => order is not null) is { } latest && Differs(latest);

    /// <summary>Without lines it is an outline, which knows the total alone.</summary>
    private bool Differs(OrderFacts latest) => Order.Lines.Count == 0
        ? Order.Total != latest.Total
        : (Order.Total, Order.Shipping, Order.OrderDiscount, Order.PaidOtherwise) != (latest.Total, latest.Shipping, latest.OrderDiscount, latest.PaidOtherwise)
            || !Order.Lines.Select(Amounts).SequenceEqual(latest.Lines.Select(Amounts));

    private static (string, decimal, decimal, decimal) Amounts(OrderLine line) => (line.LineId, line.Quantity, line.Net, line.Tax);

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
