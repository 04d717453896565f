namespace Encore.Journeys.Drivers.Orchard;

/// <summary>A filled cart before the checkout's form. There is no order before it is paid.</summary>
internal sealed class Purchase(Form checkout)
{
    /// <summary>Filled in, to be sent by the button that pays.</summary>
    public Form Checkout => checkout;

    /// <summary>The order's content item; null until it is paid.</summary>
    public string? OrderId { get; set; }
}
