namespace Encore.DemoStore.Shop.Discounts;

/// <summary>The shop's own two codes: five dollars off once per person, and free shipping.</summary>
public sealed class HouseCoupons(ShopDatabase database, TextCatalog texts) : ICouponSource
{
    public const string FiveOff = "WELCOME5";
    public const string FreeShipping = "FREESHIP";
    const decimal FiveOffFrom = 20m;
    const decimal FreeShippingFrom = 30m;

    public string Name => "house";

    public ValueTask<CouponQuote?> Quote(string code, CartFacts cart) => ValueTask.FromResult(code.ToUpperInvariant() switch
    {
        FiveOff => QuoteFiveOff(cart),
        FreeShipping => QuoteFreeShipping(cart),
        _ => null,
    });

    public ValueTask<string?> Reserve(ShopChange change, AppliedDiscount discount, Order order)
    {
        if (discount.Code == FiveOff && HasUsed(change.Sql, order.Email))
        {
            return ValueTask.FromResult<string?>(texts.In(order.Language)["coupon.once", discount.Code]);
        }

        change.Sql.Execute(
            "INSERT INTO house_coupon_uses (order_id, code, email, state) VALUES (@order, @code, @email, 'reserved')",
            ("order", order.Id),
            ("code", discount.Code),
            ("email", order.Email));
        return ValueTask.FromResult<string?>(null);
    }

    public ValueTask Use(ShopChange change, AppliedDiscount discount, Order order) => Mark(change, discount, order, "used");

    public ValueTask Release(ShopChange change, AppliedDiscount discount, Order order) =>
        Mark(change, discount, order, "released");

    CouponQuote? QuoteFiveOff(CartFacts cart)
    {
        var words = texts.In(cart.Language);
        if (cart.Goods < FiveOffFrom)
        {
            return CouponQuote.Refused(words["coupon.minimum", FiveOff, words.Money(FiveOffFrom)]);
        }

        using var sql = database.Open();
        var email = cart.Customer?.Email ?? cart.Email;
        return email is not null && HasUsed(sql, email)
            ? CouponQuote.Refused(words["coupon.once", FiveOff])
            : CouponQuote.Granted(new AppliedDiscount(Name, FiveOff, words["coupon.label", FiveOff], 5m));
    }

    CouponQuote? QuoteFreeShipping(CartFacts cart)
    {
        var words = texts.In(cart.Language);
        return cart.Goods < FreeShippingFrom
            ? CouponQuote.Refused(words["coupon.minimum", FreeShipping, words.Money(FreeShippingFrom)])
            : CouponQuote.Granted(
                new AppliedDiscount(Name, FreeShipping, words["coupon.label", FreeShipping], 0m, FreeShipping: true));
    }

    static bool HasUsed(SqlSession sql, string email) => sql.Scalar<long>(
        "SELECT COUNT(*) FROM house_coupon_uses WHERE code = @code AND email = @email AND state <> 'released'",
        ("code", FiveOff),
        ("email", email)) > 0;

    static ValueTask Mark(ShopChange change, AppliedDiscount discount, Order order, string state)
    {
        change.Sql.Execute(
            "UPDATE house_coupon_uses SET state = @state WHERE order_id = @order AND code = @code",
            ("state", state),
            ("order", order.Id),
            ("code", discount.Code));
        return ValueTask.CompletedTask;
    }
}
