namespace Encore.OrchardCore.Loyalty.Commerce.Refunds;

/// <summary>Not sealed: the platform derives a shape from it.</summary>
public class RefundButtonShape
{
    public string OrderId { get; set; } = "";
}
