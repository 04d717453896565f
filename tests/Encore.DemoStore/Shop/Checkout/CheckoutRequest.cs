namespace Encore.DemoStore.Shop.Checkout;

/// <param name="Token">From the form: the same token never makes a second order.</param>
/// <param name="ExpectedTotal">What the buyer saw; null to take whatever it costs.</param>
public sealed record CheckoutRequest(
    string CartId,
    Customer? Customer,
    CheckoutDetails Details,
    PaymentMethod Payment,
    string Token,
    string Language,
    decimal? ExpectedTotal = null);
