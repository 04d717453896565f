namespace Encore.DemoStore.Shop.Discounts;

/// <summary>Asks the sources what a cart gets, and keeps them in step with the order.</summary>
public sealed class DiscountDesk(IEnumerable<ICouponSource> coupons, IEnumerable<IPointsSource> points, TextCatalog texts)
{
    readonly ICouponSource[] coupons = [.. coupons];
    readonly IPointsSource? points = points.FirstOrDefault();

    public async Task<CartDiscounts> Quote(string? code, long wantedPoints, CartFacts cart)
    {
        var applied = new List<AppliedDiscount>();
        var coupon = string.IsNullOrWhiteSpace(code) ? null : await QuoteCoupon(code.Trim(), cart);
        if (coupon?.Discount is { } discount)
        {
            applied.Add(Capped(discount, cart.Goods));
        }

        var quote = points is null ? null : await points.Quote(wantedPoints, After(cart, applied));
        if (quote?.Discount is { } paid)
        {
            applied.Add(paid);
        }

        return new CartDiscounts(applied, coupon?.Refusal, quote);
    }

    /// <summary>Holds the points that a cart uses, before its order is written. Null: it uses none.</summary>
    public async Task<CouponQuote?> SetAside(string key, CartDiscounts quoted, CartFacts cart) =>
        points is not null && quoted.OfPoints is { } wanted ? await points.SetAside(key, wanted.Points, After(cart, [.. quoted.Applied.Where(it => it != wanted)])) : null;

    public async Task GiveUp(string key, CartFacts cart)
    {
        if (points is not null)
        {
            await points.GiveUp(key, cart);
        }
    }

    /// <summary>What is left to pay for after these discounts.</summary>
    static CartFacts After(CartFacts cart, IReadOnlyList<AppliedDiscount> applied)
    {
        var discounts = new CartDiscounts(applied, null, null);
        var price = Pricing.Price(cart.Lines, discounts, null);
        return cart with { Goods = price.Goods - discounts.Total, Tax = price.Tax, Shipping = discounts.FreeShipping ? 0 : cart.Shipping };
    }

    /// <summary>Null, or the first refusal: then the order must not stand.</summary>
    public async Task<string?> Reserve(ShopChange change, Order order)
    {
        foreach (var discount in order.Discounts)
        {
            if (await Source(discount).Reserve(change, discount, order) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    public Task Use(ShopChange change, Order order) => Each(order, (source, discount) => source.Use(change, discount, order));

    public Task Release(ShopChange change, Order order) =>
        Each(order, (source, discount) => source.Release(change, discount, order));

    async Task<CouponQuote> QuoteCoupon(string code, CartFacts cart)
    {
        foreach (var source in coupons)
        {
            if (await source.Quote(code, cart) is { } quote)
            {
                return quote;
            }
        }

        return CouponQuote.Refused(texts.In(cart.Language)["coupon.unknown", code]);
    }

    async Task Each(Order order, Func<IDiscountSource, AppliedDiscount, ValueTask> act)
    {
        foreach (var discount in order.Discounts)
        {
            await act(Source(discount), discount);
        }
    }

    IDiscountSource Source(AppliedDiscount discount) =>
        coupons.FirstOrDefault(source => source.Name == discount.Source)
        ?? (points?.Name == discount.Source
            ? (IDiscountSource)points
            : throw new InvalidOperationException($"No discount source is called '{discount.Source}'."));

    static AppliedDiscount Capped(AppliedDiscount discount, decimal goods) =>
        discount with { Amount = decimal.Clamp(discount.Amount, 0, goods) };
}
