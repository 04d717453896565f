namespace Encore.DemoStore.Shop.Discounts;

/// <summary>What a cart's coupon and points come to.</summary>
/// <param name="CouponRefusal">Why the typed code brings nothing.</param>
/// <param name="Points">What points could do here; null where there are none.</param>
public sealed record CartDiscounts(IReadOnlyList<AppliedDiscount> Applied, string? CouponRefusal, PointsQuote? Points)
{
    public static readonly CartDiscounts None = new([], null, null);

    public decimal Total => Applied.Sum(discount => discount.Amount);

    public bool FreeShipping => Applied.Any(discount => discount.FreeShipping);
}
