using System.Globalization;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>The store's order in Encore's words. Pure: the same order gives the same facts, to the last digit, whichever way it was read.</summary>
public static class OrderMapper
{
    public static OrderFacts FactsOf(OrderSnapshot snapshot) => new()
    {
        Currency = Currency.Of(snapshot.Currency),
        Lines = [.. snapshot.Lines.Select(Line)],
        Shipping = Amount(snapshot.Order.OrderShippingExclTax),
        OrderDiscount = Amount(snapshot.Order.OrderSubTotalDiscountExclTax + snapshot.Order.OrderDiscount),
        PaidOtherwise = Amount(snapshot.PaidOtherwise),
        Total = Amount(snapshot.Order.OrderTotal),
        Vouchers = [.. snapshot.Vouchers.Order(StringComparer.Ordinal)],
    };

    private static OrderLine Line(LineSnapshot line) => new()
    {
        LineId = Text(line.Item.Id),
        ProductId = Text(line.Item.ProductId),
        Categories = [.. line.Categories.Order().Distinct().Select(Text)],
        Quantity = line.Item.Quantity,
        Net = Amount(line.Item.PriceExclTax),
        Tax = Amount(Math.Max(0, line.Item.PriceInclTax - line.Item.PriceExclTax)),
        Discount = Amount(line.Item.DiscountAmountExclTax),
        IsGiftCard = line.IsGiftCard,
    };

    /// <summary>Four decimals, as the store's database keeps, and no zeros behind the last digit: 10 and 10.0000 are one amount.</summary>
    internal static decimal Amount(decimal value) => Math.Round(value, 4, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
