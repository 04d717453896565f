namespace Encore.DemoStore.Shop.Checkout;

/// <summary>The arithmetic of the till: discounts spread over the lines, then tax on what is left of each.</summary>
public static class Pricing
{
    /// <summary>On goods; shipping carries none.</summary>
    public const decimal TaxRate = 0.10m;

    public static CartPrice Price(IReadOnlyList<CartLine> lines, CartDiscounts discounts, ShippingMethod? shipping)
    {
        var shares = LargestRemainder.Spread(discounts.Total, [.. lines.Select(line => line.Gross)]);
        var priced = lines.Select((line, i) => Line(line, shares[i])).ToList();
        return new CartPrice(
            priced,
            discounts,
            lines.Sum(line => line.Gross),
            priced.Sum(line => line.Tax),
            discounts.FreeShipping ? 0 : shipping?.Fee);
    }

    static PricedLine Line(CartLine line, decimal discount)
    {
        var net = line.Gross - discount;
        return new PricedLine(line.Product, line.Quantity, discount, net, ToCents(net * TaxRate));
    }

    static decimal ToCents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
