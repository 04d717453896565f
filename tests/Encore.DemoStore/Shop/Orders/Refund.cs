namespace Encore.DemoStore.Shop.Orders;

/// <summary>Money that went back for an order.</summary>
/// <param name="Amount">With tax and shipping.</param>
/// <param name="Lines">Empty where only an amount was named.</param>
public sealed record Refund(
    long Id,
    decimal Amount,
    decimal Shipping,
    IReadOnlyList<RefundLine> Lines,
    string Reason,
    DateTimeOffset At);
