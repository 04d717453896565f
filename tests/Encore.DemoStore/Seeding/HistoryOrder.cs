namespace Encore.DemoStore.Seeding;

/// <param name="Who">Key of a person.</param>
/// <param name="Goods">Quantity by product.</param>
/// <param name="Paid">Days after the order; null with payment now, or while the invoice is open.</param>
/// <param name="Sent">Days after the order.</param>
/// <param name="Back">Quantity by product that came back, <paramref name="BackAfter"/> days after the order.</param>
/// <param name="Amount">A sum returned without goods.</param>
public sealed record HistoryOrder(
    int Day,
    string Who,
    IReadOnlyDictionary<string, int> Goods,
    string Shipping = "standard",
    string? Coupon = null,
    bool Invoice = false,
    int? Paid = null,
    int? Sent = null,
    int? Cancelled = null,
    IReadOnlyDictionary<string, int>? Back = null,
    decimal? Amount = null,
    int? BackAfter = null,
    string Reason = "");
