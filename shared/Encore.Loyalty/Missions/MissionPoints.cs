using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Missions;

/// <summary>Points for a completed mission: as many as the mission says, or, where it says nothing, as the rule says.</summary>
public sealed class MissionPoints : IEarningRule
{
    public string Kind => SourceKind.Mission.Name;

    public bool EarnsOnOrders => false;

    public Award? Evaluate(EarningContext context) =>
        context.Fact is MissionCompleted completed && context.Program.Missions?.Find(completed.MissionId) is { } mission && (mission.Points ?? context.Rule.Points) is > 0 and var points
            ? context.Grant(Rounded.To(points * context.Factor, context.Rule.Rounding), new() { Multipliers = context.Multipliers })
            : null;
}
