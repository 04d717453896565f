namespace Encore.DemoStore.Shop.Carts;

public sealed record CartLine(Product Product, int Quantity)
{
    /// <summary>Nobody carries more home.</summary>
    public const int Most = 99;

    public decimal Gross => Product.Price * Quantity;
}
