using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Earning;

/// <summary>Points on a paid order: basis × rate × factors, rounded once, shared over the lines by largest remainder. Lines that the rule's conditions do not admit have no basis.</summary>
public sealed class PurchaseRule : IEarningRule
{
    public string Kind => SourceKind.Purchase.Name;

    public Award? Evaluate(EarningContext context)
    {
        if (context.Fact is not OrderPaid { Order: var order } || context.Rule.PointsPerUnit is not { } rate)
        {
            return null;
        }

        var lines = Lines(context, order);
        var basis = lines.Sum(line => line.Basis);
        var weights = lines.ConvertAll(line => line.Basis * line.Factor);
        var points = Rounded.To(weights.Sum() * rate, context.Rule.Rounding);
        if (points.IsZero)
        {
            return null;
        }

        var shares = LargestRemainder.Split(points.Value, weights);
        var isEven = lines.TrueForAll(line => line.Factor == lines[0].Factor);
        return context.Grant(points, new()
        {
            Basis = basis,
            Currency = order.Currency.Code,
            Rate = rate,
            Multipliers = context.Multipliers,
            Rounding = context.Rule.Rounding.ToString(),
            Lines = [.. lines.Select((line, index) => new LineShare(line.Line, line.Basis, shares[index], isEven ? null : line.Factor))],
        });
    }

    private static List<(string Line, decimal Basis, decimal Factor)> Lines(EarningContext context, OrderFacts order)
    {
        var basis = PurchaseBasis.Of(order, context.Rule.Basis);
        var lines = new List<(string, decimal, decimal)>(basis.Count);
        for (var index = 0; index < basis.Count; index++)
        {
            // Shipping stands behind the goods; it has no product, so only rules that ask for none apply to it.
            var line = index < order.Lines.Count ? order.Lines[index] : null;
            var isAdmitted = line is null ? !context.Matcher.AsksLines : context.Matcher.Admits(line);
            lines.Add((basis[index].Line, isAdmitted ? basis[index].Basis : 0, context.FactorOn(line)));
        }

        return lines;
    }
}
