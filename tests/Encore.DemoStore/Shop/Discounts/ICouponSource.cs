namespace Encore.DemoStore.Shop.Discounts;

/// <summary>Knows coupon codes. The shop asks each source in the order of registration, the first that knows a code decides.</summary>
public interface ICouponSource : IDiscountSource
{
    /// <summary>Null when the code is none of this source's.</summary>
    ValueTask<CouponQuote?> Quote(string code, CartFacts cart);
}
