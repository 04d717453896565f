namespace Encore.DemoStore.Shop.Carts;

/// <param name="Points">How many points the customer wants to spend on it.</param>
/// <param name="Details">What the checkout form has been told; null before the first visit there.</param>
public sealed record Cart(
    string Id,
    IReadOnlyList<CartLine> Lines,
    string? Coupon,
    long Points,
    CheckoutDetails? Details)
{
    public bool IsEmpty => Lines.Count == 0;

    public int Pieces => Lines.Sum(line => line.Quantity);

    public decimal Goods => Lines.Sum(line => line.Gross);
}
