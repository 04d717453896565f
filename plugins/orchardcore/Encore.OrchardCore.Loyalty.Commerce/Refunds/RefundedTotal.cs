namespace Encore.OrchardCore.Loyalty.Commerce.Refunds;

/// <summary>The body of the API's refund call.</summary>
/// <param name="Amount">In the order's currency.</param>
public sealed record RefundedTotal(decimal Amount);
