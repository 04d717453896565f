using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Earning;

/// <summary>A fixed number of points for one kind of fact, times the factors that apply.</summary>
public sealed class FixedRule<TFact>(SourceKind kind) : IEarningRule
    where TFact : LoyaltyEvent
{
    public string Kind => kind.Name;

    public bool EarnsOnOrders => typeof(TFact).IsAssignableTo(typeof(OrderEvent));

    public Award? Evaluate(EarningContext context) =>
        context.Fact is TFact && context.Rule.Points is > 0 and var points
            ? context.Grant(Rounded.To(points * context.Factor, context.Rule.Rounding), new() { Multipliers = context.Multipliers })
            : null;
}
