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

        var lines = Lines(context, order);
        var points = PointsOn(lines, rate, context);
        if (points.IsZero)
        {
            return null;
        }

        var (basis, weights, isEven) = (0m, new decimal[lines.Length], true);
        for (var index = 0; index < lines.Length; index++)
        {
            basis += lines[index].Basis;
            weights[index] = lines[index].Basis * lines[index].Factor;
            isEven = isEven && lines[index].Factor == lines[0].Factor;
        }

        var (shares, told) = (LargestRemainder.Split(points.Value, weights), new LineShare[lines.Length]);
        for (var index = 0; index < lines.Length; index++)
        {
            told[index] = new(lines[index].Line, lines[index].Basis, shares[index], isEven ? null : lines[index].Factor);
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

    Points IPointsAlone.PointsOf(EarningContext context) =>
        context.Fact is OrderPaid { Order: var order } && context.Rule.PointsPerUnit is { } rate ? PointsOn(Lines(context, order), rate, context) : Points.Zero;

    private static Points PointsOn((string Line, decimal Basis, decimal Factor)[] lines, decimal rate, EarningContext context)
    {
        var sum = 0m;
        for (var index = 0; index < lines.Length; index++)
        {
            sum += lines[index].Basis * lines[index].Factor;
        }

        return Rounded.To(sum * rate, context.Rule.Rounding);
    }

    private static (string Line, decimal Basis, decimal Factor)[] Lines(EarningContext context, OrderFacts order)
    {
        var basis = context.Basis.Of(order, context.Rule.Basis);
        var lines = new (string, decimal, decimal)[basis.Count];
        for (var index = 0; index < lines.Length; index++)
        {
            // Shipping stands behind the goods; it has no product, so only rules that ask for none apply to it.
            var line = index < order.Lines.Count ? order.Lines[index] : null;
            var isAdmitted = line is null ? !context.Matcher.AsksLines : context.Matcher.Admits(line);
            lines[index] = (basis[index].Line, isAdmitted ? basis[index].Basis : 0, context.FactorOn(line));
        }

        return lines;
    }
}
