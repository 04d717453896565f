using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>The basis of one order, worked out once for all rules that have the same switches.</summary>
internal sealed class OrderBasis
{
    private (OrderFacts Order, BasisSwitches Switches, IReadOnlyList<(string Line, decimal Basis)> Lines)? last;

    public IReadOnlyList<(string Line, decimal Basis)> Of(OrderFacts order, BasisSwitches switches)
    {
        if (last is { } known && ReferenceEquals(known.Order, order) && known.Switches == switches)
        {
            return known.Lines;
        }

        var lines = PurchaseBasis.Of(order, switches);
        last = (order, switches, lines);
        return lines;
    }
}
