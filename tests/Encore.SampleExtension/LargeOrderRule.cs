using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.SampleExtension;

/// <summary>
/// A fixed bonus for an order of at least a certain amount. In the program:
/// <c>{ "id": "big-basket", "kind": "large-order", "points": 50, "settings": { "from": 100 } }</c>.
/// </summary>
public sealed class LargeOrderRule : IEarningRule
{
    public string Kind => "large-order";

    public Award? Evaluate(EarningContext context)
    {
        if (context.Fact is not OrderPaid { Order: var order } || context.Rule.Points is not { } points)
        {
            return null;
        }

        var lines = PurchaseBasis.Of(order, context.Rule.Basis);
        var basis = lines.Sum(line => line.Basis);
        var from = (decimal?)context.Rule.Settings?["from"] ?? 0;
        if (basis < from)
        {
            return null;
        }

        var shares = LargestRemainder.Split(points, [.. lines.Select(line => line.Basis)]);
        return context.Grant(Points.Of(points), new()
        {
            Basis = basis,
            Currency = order.Currency.Code,
            Lines = [.. lines.Select((line, index) => new LineShare(line.Line, line.Basis, shares[index]))],
        });
    }
}
