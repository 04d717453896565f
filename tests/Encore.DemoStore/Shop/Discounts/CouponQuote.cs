namespace Encore.DemoStore.Shop.Discounts;

/// <summary>A discount, or the reason why there is none, in the buyer's language.</summary>
public sealed record CouponQuote
{
    CouponQuote()
    {
    }

    public AppliedDiscount? Discount { get; private init; }

    public string? Refusal { get; private init; }

    public static CouponQuote Granted(AppliedDiscount discount) => new() { Discount = discount };

    public static CouponQuote Refused(string reason) => new() { Refusal = reason };
}
