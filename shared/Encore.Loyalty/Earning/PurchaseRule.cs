using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Earning;

/// <summary>Points on a paid order: basis × rate × factors, rounded once, shared over the lines by largest remainder. Lines that the rule's conditions do not admit, or that have no basis, are no part of it.</summary>
public sealed class PurchaseRule : IEarningRule, IPointsAlone
{
    public string Kind => SourceKind.Purchase.Name;

    public Award? Evaluate(EarningContext context)
    {
        if (context.Fact is not OrderPaid { Order: var order } || context.Rule.PointsPerUnit is not { } rate)
        {
            return null;
        }

        var lines = context.Basis.Of(order, context.Rule.Basis);
        var (factors, isEven) = context.Basis.FactorsOn(order, lines.Count, context.Factors);
        var admitted = context.Basis.Admitted(order, lines, context.Matcher);
        var (basis, sum, weights) = (0m, 0m, new decimal[admitted.Length]);
        for (var place = 0; place < weights.Length; place++)
        {
            var line = admitted[place];
            weights[place] = lines[line].Basis * factors[line];
            (basis, sum) = (basis + lines[line].Basis, sum + weights[place]);
        }

        var points = Rounded.To(sum * rate, context.Rule.Rounding);
        if (points.IsZero)
        {
            return null;
        }

        var (shares, told) = (LargestRemainder.Split(points.Value, weights), new LineShare[weights.Length]);
        for (var place = 0; place < told.Length; place++)
        {
            var line = admitted[place];
            told[place] = new(lines[line].Line, lines[line].Basis, shares[place], isEven ? null : factors[line]);
        }

        return context.Grant(points, new()
        {
            Basis = basis,
            Points = points.Value,
            Currency = order.Currency.Code,
            Rate = rate,
            Multipliers = context.Multipliers,
            Rounding = context.Rule.Rounding.ToString(),
            Lines = told,
        });
    }

    Points IPointsAlone.PointsOf(EarningContext context, IReadOnlyList<EarningFactor> factors)
    {
        if (context.Fact is not OrderPaid { Order: var order } || context.Rule.PointsPerUnit is not { } rate)
        {
            return Points.Zero;
        }

        var lines = context.Basis.Of(order, context.Rule.Basis);
        var (byLine, _) = context.Basis.FactorsOn(order, lines.Count, factors);
        var sum = 0m;
        foreach (var line in context.Basis.Admitted(order, lines, context.Matcher))
        {
            sum += lines[line].Basis * byLine[line];
        }

        return Rounded.To(sum * rate, context.Rule.Rounding);
    }
}
