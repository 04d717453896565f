using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Earning;

/// <summary>Points on a paid order: basis × rate, rounded once, shared over the lines by largest remainder.</summary>
public sealed class PurchaseRule : IEarningRule
{
    public string Kind => SourceKind.Purchase.Name;

    public Award? Evaluate(EarningContext context)
    {
        if (context.Fact is not OrderPaid { Order: var order } || context.Rule.PointsPerUnit is not { } rate)
        {
            return null;
        }

        var lines = PurchaseBasis.Of(order, context.Rule.Basis);
        var basis = lines.Sum(line => line.Basis);
        var points = Rounded.To(basis * rate, context.Rule.Rounding);
        if (points.IsZero)
        {
            return null;
        }

        var shares = LargestRemainder.Split(points.Value, [.. lines.Select(line => line.Basis)]);
        return context.Grant(points, new()
        {
            Basis = basis,
            Currency = order.Currency.Code,
            Rate = rate,
            Rounding = context.Rule.Rounding.ToString(),
            Lines = [.. lines.Select((line, index) => new LineShare(line.Line, line.Basis, shares[index]))],
        });
    }
}
