using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Referrals;

/// <summary>Points for one side of a referral that has qualified.</summary>
public sealed class ReferralRule(SourceKind kind, ReferralSide side) : IEarningRule
{
    public string Kind => kind.Name;

    public bool EarnsOnOrders => false;

    public Award? Evaluate(EarningContext context) =>
        context.Fact is ReferralQualified qualified && qualified.Side == side && context.Rule.Points is > 0 and var points
            ? context.Grant(Rounded.To(points * context.Factor, context.Rule.Rounding), new() { Multipliers = context.Multipliers })
            : null;
}
