namespace Encore.DemoStore.Shop.Discounts;

/// <summary>What a cart's coupon and points come to.</summary>
/// <param name="CouponRefusal">Why the typed code brings nothing.</param>
/// <param name="Points">What points could do here; null where there are none.</param>
public sealed record CartDiscounts(IReadOnlyList<AppliedDiscount> Applied, string? CouponRefusal, PointsQuote? Points)
{
    public static readonly CartDiscounts None = new([], null, null);

    /// <summary>What lowers the prices, before tax.</summary>
    public decimal Total => Applied.Where(discount => !discount.AfterTax).Sum(discount => discount.Amount);

    /// <summary>What pays a part of what is due, after tax.</summary>
    public decimal Paid => Applied.Where(discount => discount.AfterTax).Sum(discount => discount.Amount);

    /// <summary>The part that points bring; null where there is none.</summary>
    public AppliedDiscount? OfPoints => Applied.FirstOrDefault(discount => discount.Points > 0);

    public bool FreeShipping => Applied.Any(discount => discount.FreeShipping);
}
