using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Earning;

/// <summary>Points that somebody outside grants: as many as were asked for, or, where nothing was, as the rule says. The rule's limits hold in both cases.</summary>
public sealed class ManualRule : IEarningRule
{
    public string Kind => SourceKind.Manual.Name;

    public Award? Evaluate(EarningContext context) =>
        context.Fact is ManualAward award && (award.Points ?? context.Rule.Points) is > 0 and var points ? context.Grant(Points.Of(points), new()) : null;
}
