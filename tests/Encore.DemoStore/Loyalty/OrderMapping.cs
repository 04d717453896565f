using System.Globalization;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;

namespace Encore.DemoStore.Loyalty;

/// <summary>The shop's orders as facts.</summary>
internal static class OrderMapping
{
    private static readonly Currency Dollars = Currency.Of("USD");

    public static string Id(Order order) => order.Number;

    public static OrderFacts Facts(Order order) => new()
    {
        Currency = Dollars,
        Lines = [.. order.Lines.Select(Line)],
        Shipping = order.Shipping,
        PaidOtherwise = order.PaidWithPoints,
        Total = order.Total,
        Spending = order.Discounts.FirstOrDefault(discount => discount.Source == PointsAtCheckout.SourceName)?.Code,
        Vouchers = [.. order.Discounts.Where(discount => discount.Source == VoucherCoupons.SourceName).Select(discount => discount.Code)],
    };

    /// <summary>What is left of an order that was changed after its placement: lines without what was given back of them.</summary>
    public static OrderFacts Left(Order order) => Facts(order with { Lines = [.. order.Lines.Select(line => line with { Net = line.Net - line.RefundedNet, Tax = line.Tax - line.RefundedTax })] });

    /// <summary>A cart that is not an order yet, for what it would earn.</summary>
    public static OrderFacts Facts(CartPrice price) => new()
    {
        Currency = Dollars,
        Lines = [.. price.Lines.Select((line, index) => new Encore.Loyalty.Earning.OrderLine
        {
            LineId = index.ToString(CultureInfo.InvariantCulture),
            ProductId = line.Product.Id,
            Categories = [line.Product.Category],
            Quantity = line.Quantity,
            Net = line.Net,
            Tax = line.Tax,
            Discount = line.Discount,
        })],
        Shipping = price.Shipping ?? 0,
        PaidOtherwise = price.Discounts.Paid,
        Total = price.Total,
    };

    /// <summary>A cart before anything is taken off, for what a voucher is worth in it.</summary>
    public static OrderFacts Undiscounted(CartFacts cart) => Undiscounted(cart.Lines.Select(line => (line.Product.Id, line.Product.Category, line.Quantity, line.Gross)));

    /// <summary>An order as it is submitted, before anything is taken off.</summary>
    public static OrderFacts Undiscounted(Order order) => Undiscounted(order.Lines.Select(line => (line.ProductId, line.CategoryId, line.Quantity, line.UnitPrice * line.Quantity)));

    private static OrderFacts Undiscounted(IEnumerable<(string Product, string Category, int Quantity, decimal Gross)> lines) => new()
    {
        Currency = Dollars,
        Lines = [.. lines.Select((line, index) => new Encore.Loyalty.Earning.OrderLine
        {
            LineId = index.ToString(CultureInfo.InvariantCulture), ProductId = line.Product, Categories = [line.Category], Quantity = line.Quantity, Net = line.Gross,
        })],
    };

    /// <summary>What has been returned by line; null when some of it named no line.</summary>
    public static IReadOnlyList<RefundedLine>? Refunded(Order order)
    {
        var named = order.Lines.Sum(line => line.RefundedNet + line.RefundedTax) + order.RefundedShipping;
        return decimal.Round(named * order.MoneyShare, 2, MidpointRounding.AwayFromZero) == order.RefundedTotal ? [.. order.Lines.Where(line => line.RefundedNet > 0).Select(line => new RefundedLine(Key(line), line.RefundedNet))] : null;
    }

    private static Encore.Loyalty.Earning.OrderLine Line(Encore.DemoStore.Shop.Orders.OrderLine line) => new()
    {
        LineId = Key(line),
        ProductId = line.ProductId,
        Categories = [line.CategoryId],
        Quantity = line.Quantity,
        Net = line.Net,
        Tax = line.Tax,
        Discount = line.Discount,
    };

    private static string Key(Encore.DemoStore.Shop.Orders.OrderLine line) => line.Id.ToString(CultureInfo.InvariantCulture);
}
