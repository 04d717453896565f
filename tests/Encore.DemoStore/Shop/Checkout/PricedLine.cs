namespace Encore.DemoStore.Shop.Checkout;

/// <param name="Discount">This line's share of all discounts.</param>
/// <param name="Net">After discounts, without tax; never below zero.</param>
public sealed record PricedLine(Product Product, int Quantity, decimal Discount, decimal Net, decimal Tax)
{
    public decimal Gross => Product.Price * Quantity;
}
