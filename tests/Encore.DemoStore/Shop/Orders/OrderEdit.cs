namespace Encore.DemoStore.Shop.Orders;

/// <summary>An order made smaller: fewer pieces of some lines, each at the price at which it was sold.</summary>
static class OrderEdit
{
    /// <param name="order">As it stands.</param>
    /// <param name="pieces">How many of each line are to be left, by line id; lines that are not named stay.</param>
    /// <returns>Null where nothing would change, something would grow, or nothing would be left.</returns>
    public static Order? Of(Order order, IReadOnlyDictionary<long, int> pieces)
    {
        var lines = order.Lines.Select(line => pieces.TryGetValue(line.Id, out var left) ? With(line, line.RefundedQuantity + left) : line).ToList();
        if (lines.Zip(order.Lines).Any(pair => pair.First.Quantity > pair.Second.Quantity || pair.First.Left < 0)
            || lines.Sum(line => line.Left) == 0
            || lines.SequenceEqual(order.Lines))
        {
            return null;
        }

        var less = order.Lines.Sum(line => line.Net + line.Tax) - lines.Sum(line => line.Net + line.Tax);
        var money = decimal.Min(order.Total, decimal.Round(less * order.MoneyShare, 2, MidpointRounding.AwayFromZero));
        return order with
        {
            Lines = lines,
            DiscountTotal = lines.Sum(line => line.Discount),
            TaxTotal = lines.Sum(line => line.Tax),
            Total = order.Total - money,
            EditedOff = order.EditedOff + (order.PaidAt is null ? 0 : money),
        };
    }

    static OrderLine With(OrderLine line, int quantity) => line with
    {
        Quantity = quantity,
        Discount = Share(line.Discount, line, quantity),
        Net = decimal.Max(line.RefundedNet, Share(line.Net, line, quantity)),
        Tax = decimal.Max(line.RefundedTax, Share(line.Tax, line, quantity)),
    };

    static decimal Share(decimal amount, OrderLine line, int quantity) => decimal.Round(amount * quantity / line.Quantity, 2, MidpointRounding.AwayFromZero);
}
