using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Wording;
using System.Globalization;

namespace Encore.DemoStore.Loyalty;

/// <summary>
/// Encore's vouchers in the shop's coupon field. The shop holds a voucher for an order in its own transaction, so that two orders never share one;
/// the engine hears of it by the order's facts.
/// </summary>
public sealed class VoucherCoupons(EncoreHost encore, TextCatalog texts) : ICouponSource
{
    public const string SourceName = "encore";

    public string Name => SourceName;

    public async ValueTask<CouponQuote?> Quote(string code, CartFacts cart)
    {
        if (cart.Customer is not { } customer)
        {
            return null;
        }

        var words = texts.In(cart.Language);
        var result = await encore.Engine.Vouchers.QuoteAsync(EncoreHost.Member(customer.Id), code, OrderMapping.Undiscounted(cart));
        return result switch
        {
            { Voucher: { } voucher, Discount: { } discount } =>
                CouponQuote.Granted(new(Name, voucher.Code, words["voucher.label", voucher.Code], discount.Goods, FreeShipping: discount.FreeShipping)),
            { Refusal: { Code: not RefusalCode.VoucherUnknown } refusal } => CouponQuote.Refused(RefusalText.Of(refusal, Say(cart.Language, words))),
            _ => null,
        };
    }

    public async ValueTask<string?> Reserve(ShopChange change, AppliedDiscount discount, Order order)
    {
        var words = texts.In(order.Language);
        var result = await encore.Engine.Vouchers.QuoteAsync(EncoreHost.Member(order.CustomerId!.Value), discount.Code, OrderMapping.Undiscounted(order));
        if (result.Refusal is { } refusal)
        {
            return RefusalText.Of(refusal, Say(order.Language, words));
        }

        var held = change.Sql.Execute(
            "INSERT INTO voucher_holds (code, order_id) VALUES (@code, @order) ON CONFLICT (code) DO NOTHING",
            ("code", discount.Code),
            ("order", order.Id));
        return held == 1 ? null : RefusalText.Of(new(RefusalCode.VoucherUsed, discount.Code), Say(order.Language, words));
    }

    /// <summary>Told to the engine by the fact of the payment.</summary>
    public ValueTask Use(ShopChange change, AppliedDiscount discount, Order order) => ValueTask.CompletedTask;

    /// <summary>The engine decides by the order's facts whether the voucher or its points come back; here it only ceases to be held.</summary>
    public ValueTask Release(ShopChange change, AppliedDiscount discount, Order order)
    {
        change.Sql.Execute("DELETE FROM voucher_holds WHERE code = @code AND order_id = @order", ("code", discount.Code), ("order", order.Id));
        return ValueTask.CompletedTask;
    }

    private static Phrasing Say(string language, ShopTexts words) =>
        new(CultureInfo.GetCultureInfo(language), TimeZoneInfo.Utc, money => words.Money(money.Amount));
}
