namespace Encore.DemoStore.Shop.Checkout;

/// <summary>What a cart costs, and of what the sum is made.</summary>
/// <param name="Goods">Before discounts, without tax.</param>
/// <param name="Shipping">Null while no way of shipping has been chosen.</param>
public sealed record CartPrice(
    IReadOnlyList<PricedLine> Lines,
    CartDiscounts Discounts,
    decimal Goods,
    decimal Tax,
    decimal? Shipping)
{
    public decimal Total => Goods - Discounts.Total + Tax + (Shipping ?? 0) - Discounts.Paid;
}
