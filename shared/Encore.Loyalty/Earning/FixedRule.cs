using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Earning;

/// <summary>A fixed number of points for one kind of fact.</summary>
public sealed class FixedRule<TFact>(SourceKind kind) : IEarningRule
    where TFact : LoyaltyEvent
{
    public string Kind => kind.Name;

    public Award? Evaluate(EarningContext context) =>
        context.Fact is TFact && context.Rule.Points is > 0 and var points ? context.Grant(Points.Of(points), new()) : null;
}
