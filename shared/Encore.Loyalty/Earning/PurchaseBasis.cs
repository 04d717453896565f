using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>The amount of each line that earns, after the program's switches.</summary>
public static class PurchaseBasis
{
    /// <summary>The pseudo-line under which shipping earns where it does.</summary>
    public const string ShippingLine = "shipping";

    public static IReadOnlyList<(string Line, decimal Basis)> Of(OrderFacts order, BasisSwitches switches)
    {
        var lines = order.Lines.Select(line => (line.LineId, Basis: line.IsGiftCard ? 0 : Gross(line, switches))).ToList();
        if (switches.Shipping && order.Shipping > 0)
        {
            lines.Add((ShippingLine, order.Shipping));
        }

        var reduction = (switches.Discounts ? 0 : order.OrderDiscount) + (switches.PaidOtherwise ? 0 : order.PaidOtherwise);
        var shares = LargestRemainder.Split(reduction, [.. lines.Select(line => line.Basis)]);
        return [.. lines.Select((line, index) => (line.LineId, Math.Max(0, line.Basis - shares[index])))];
    }

    private static decimal Gross(OrderLine line, BasisSwitches switches) =>
        line.Net + (switches.Tax ? line.Tax : 0) + (switches.Discounts ? line.Discount : 0);
}
