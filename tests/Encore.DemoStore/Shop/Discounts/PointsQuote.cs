namespace Encore.DemoStore.Shop.Discounts;

/// <param name="Usable">The most points that this cart takes.</param>
/// <param name="Value">What the most are worth.</param>
/// <param name="Discount">What the wanted points come to; null when none were wanted or none can be had.</param>
public sealed record PointsQuote(long Usable, decimal Value, AppliedDiscount? Discount);
