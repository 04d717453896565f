using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>The amount of each line that earns, after the program's switches.</summary>
public static class PurchaseBasis
{
    /// <summary>The pseudo-line under which shipping earns where it does.</summary>
    public const string ShippingLine = "shipping";

    /// <summary>In one unit of the currency.</summary>
    private const int Steps = 10_000;

    public static IReadOnlyList<(string Line, decimal Basis)> Of(OrderFacts order, BasisSwitches switches)
    {
        var lines = new List<(string Line, decimal Basis)>(order.Lines.Count + 1);
        for (var index = 0; index < order.Lines.Count; index++)
        {
            lines.Add((order.Lines[index].LineId, order.Lines[index].IsGiftCard ? 0 : Gross(order.Lines[index], switches)));
        }

        if (switches.Shipping && order.Shipping > 0)
        {
            lines.Add((ShippingLine, order.Shipping));
        }

        return Less(switches.PaidOtherwise ? null : order, Less(lines, switches.Discounts ? 0 : order.OrderDiscount));
    }

    /// <summary>
    /// What points, gift cards or store credit paid, they paid in proportion of everything that was due, tax and shipping included: half the order, half of what earns.
    /// Points that were a discount are in the lines already and no part of it.
    /// </summary>
    private static List<(string Line, decimal Basis)> Less(OrderFacts? order, List<(string Line, decimal Basis)> lines)
    {
        if (order is null || order.PaidOtherwise <= 0)
        {
            return lines;
        }

        var due = order.Lines.Sum(line => line.Net + line.Tax) + order.Shipping - order.OrderDiscount;
        var basis = lines.Sum(line => line.Basis);
        return Less(lines, order.PaidOtherwise >= due ? basis : decimal.Floor(order.PaidOtherwise * basis / due * Steps) / Steps);
    }

    private static List<(string Line, decimal Basis)> Less(List<(string Line, decimal Basis)> lines, decimal amount)
    {
        if (amount == 0)
        {
            return lines;
        }

        var shares = LargestRemainder.Split(amount, [.. lines.Select(line => line.Basis)]);
        return [.. lines.Select((line, index) => (line.Line, Math.Max(0, line.Basis - shares[index])))];
    }

    private static decimal Gross(OrderLine line, BasisSwitches switches) =>
        line.Net + (switches.Tax ? line.Tax : 0) + (switches.Discounts ? line.Discount : 0);
}
