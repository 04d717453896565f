namespace Encore.DemoStore.Shop.Discounts;

/// <summary>A fixed sum off the goods, or free shipping, that a cart or an order carries.</summary>
/// <param name="Source">The <see cref="IDiscountSource.Name"/> that answers for it.</param>
/// <param name="Code">What tells it apart there: the coupon or voucher code.</param>
/// <param name="Label">For people, in the language of the buyer.</param>
/// <param name="Amount">Never more than the goods cost, or than is due where it pays after tax; zero where it only makes the shipping free.</param>
/// <param name="Points">The points that it costs; zero for a coupon.</param>
/// <param name="AfterTax">It pays a part of what is due, tax included, and lowers no price.</param>
public sealed record AppliedDiscount(
    string Source,
    string Code,
    string Label,
    decimal Amount,
    long Points = 0,
    bool FreeShipping = false,
    bool AfterTax = false);
