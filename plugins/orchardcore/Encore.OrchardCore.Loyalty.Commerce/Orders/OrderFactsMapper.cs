using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using OrchardCore.Commerce.Abstractions.Models;

namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>
/// Amounts of an order, reckoned back from what was really charged. The order keeps its lines undiscounted and untaxed, its discounts aside and its taxes nowhere;
/// so what the charges exceed the goods by is tax, and what they fall short by is a discount that nobody wrote down.
/// </summary>
public static class OrderFactsMapper
{
    public static OrderFacts From(OrderSnapshot snapshot)
    {
        var order = snapshot.Order;
        var currency = CurrencyOf(order);
        var lines = order.LineItems.Select((item, index) => Line(item, index, snapshot)).ToList();
        var charged = Charged(order, currency);
        var shipping = Costs(order, "shipping");
        var goods = lines.Sum(line => line.Net);
        var beyond = charged - goods - order.AdditionalCosts.Sum(cost => cost.Cost.Value);

        return new()
        {
            Currency = Currency.Of(currency),
            Lines = beyond > 0 ? WithTax(lines, beyond) : lines,
            Shipping = Math.Max(0, shipping),
            OrderDiscount = Math.Min(goods, Math.Max(0, -beyond)),
            Total = charged,
            Vouchers = OrderVoucher.Of(order),
        };
    }

    /// <summary>Nothing was to be paid: discounts and a voucher cover all of it.</summary>
    public static bool IsCovered(OrderSnapshot snapshot) =>
        snapshot.Order.LineItems.Count > 0 && OrderVoucher.Of(snapshot.Order).Count > 0 && From(snapshot) is { Total: 0 } facts && facts.Lines.Sum(line => line.Net) == 0;

    /// <summary>The sum of the charges: the only proof of payment there is.</summary>
    public static decimal Charged(OrderPart order) => order.Charges.Count == 0 ? 0 : Charged(order, CurrencyOf(order));

    private static decimal Charged(OrderPart order, string currency) =>
        order.Charges.Where(charge => charge.Amount.Currency?.CurrencyIsoCode == currency).Sum(charge => charge.Amount.Value);

    private static string CurrencyOf(OrderPart order) =>
        order.Charges.Select(charge => charge.Amount).Concat(order.LineItems.Select(item => item.UnitPrice)).Select(amount => amount.Currency?.CurrencyIsoCode).FirstOrDefault(code => code is not null) ?? "XXX";

    private static OrderLine Line(OrderLineItem item, int index, OrderSnapshot snapshot)
    {
        var full = item.UnitPrice.Value * item.Quantity;
        var net = StoredDiscounts.Apply(item.UnitPrice.Value, StoredDiscounts.Of(snapshot.Order, item.ProductSku)) * item.Quantity;
        return new()
        {
            LineId = FormattableString.Invariant($"{index + 1}"),
            ProductId = snapshot.Products.GetValueOrDefault(item.ContentItemVersion ?? "", item.ProductSku),
            Quantity = item.Quantity,
            Net = net,
            Discount = full - net,
        };
    }

    private static decimal Costs(OrderPart order, string kind) =>
        order.AdditionalCosts.Where(cost => cost.Kind?.Contains(kind, StringComparison.OrdinalIgnoreCase) == true).Sum(cost => cost.Cost.Value);

    private static List<OrderLine> WithTax(List<OrderLine> lines, decimal tax)
    {
        var shares = LargestRemainder.Split(tax, [.. lines.Select(line => line.Net)]);
        return [.. lines.Select((line, index) => line with { Tax = shares[index] })];
    }
}
