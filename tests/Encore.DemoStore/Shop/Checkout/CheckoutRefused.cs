namespace Encore.DemoStore.Shop.Checkout;

/// <summary>Rolls a placement back; never leaves <see cref="CheckoutDesk"/>.</summary>
sealed class CheckoutRefused(string reason) : Exception(reason);
