namespace Encore.DemoStore.Shop.Checkout;

public enum PaymentMethod
{
    /// <summary>Paid with the order itself.</summary>
    Now,

    /// <summary>The owner notes the payment when the money has come.</summary>
    Invoice,
}
