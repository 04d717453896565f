namespace Encore.DemoStore.Shop.Checkout;

/// <summary>An order, or the reason why there is none, in the buyer's language.</summary>
public sealed record CheckoutResult(Order? Order, string? Refusal);
