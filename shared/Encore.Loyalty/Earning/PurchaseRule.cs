using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Earning;

/// <summary>Points on a paid order: basis × rate × factors, rounded once, shared over the lines by largest remainder. Lines that the rule's conditions do not admit have no basis.</summary>
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
        var (factors, isEven) = context.Basis.FactorsOn(order, lines.Count, context);
        var (basis, sum, weights) = (0m, 0m, new decimal[lines.Count]);
        for (var index = 0; index < weights.Length; index++)
        {
            if (IsAdmitted(order, index, context))
            {
                weights[index] = lines[index].Basis * factors[index];
                (basis, sum) = (basis + lines[index].Basis, sum + weights[index]);
            }
        }

        var points = Rounded.To(sum * rate, context.Rule.Rounding);
        if (points.IsZero)
        {
            return null;
        }

        var (shares, told) = (LargestRemainder.Split(points.Value, weights), new LineShare[weights.Length]);
        for (var index = 0; index < told.Length; index++)
        {
            told[index] = new(lines[index].Line, IsAdmitted(order, index, context) ? lines[index].Basis : 0, shares[index], isEven ? null : factors[index]);
        }

        return context.Grant(points, new()
        {
            Basis = basis,
            Currency = order.Currency.Code,
            Rate = rate,
            Multipliers = context.Multipliers,
            Rounding = context.Rule.Rounding.ToString(),
            Lines = told,
        });
    }

    Points IPointsAlone.PointsOf(EarningContext context)
    {
        if (context.Fact is not OrderPaid { Order: var order } || context.Rule.PointsPerUnit is not { } rate)
        {
            return Points.Zero;
        }

        var lines = context.Basis.Of(order, context.Rule.Basis);
        var (factors, _) = context.Basis.FactorsOn(order, lines.Count, context);
        var sum = 0m;
        for (var index = 0; index < factors.Length; index++)
        {
            sum = IsAdmitted(order, index, context) ? sum + (lines[index].Basis * factors[index]) : sum;
        }

        return Rounded.To(sum * rate, context.Rule.Rounding);
    }

    /// <summary>Shipping stands behind the goods; it has no product, so only rules that ask for none apply to it.</summary>
    private static bool IsAdmitted(OrderFacts order, int index, EarningContext context) =>
        index < order.Lines.Count ? context.Matcher.Admits(order.Lines[index]) : !context.Matcher.AsksLines;
}
