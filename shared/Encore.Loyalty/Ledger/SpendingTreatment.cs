namespace Encore.Loyalty.Ledger;

/// <summary>How points that are used at a checkout go into the order. Tax is computed from what is left after a discount, and does not see a tender.</summary>
public enum SpendingTreatment
{
    /// <summary>Before tax: they lower the price of the goods, as a coupon does.</summary>
    Discount = 0,

    /// <summary>After tax: they pay a part of what is due, as a gift card does.</summary>
    Tender = 1,
}
