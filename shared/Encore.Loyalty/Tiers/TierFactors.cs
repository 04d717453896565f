using Encore.Loyalty.Earning;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Tiers;

/// <summary>What the tier multiplies, in which a member was when the fact happened.</summary>
public sealed class TierFactors : IEarningFactors
{
    private static readonly Matcher Everything = new(null, TimeZoneInfo.Utc);

    public bool GoesByKind => true;

    public IEnumerable<EarningFactor> For(LoyaltyEvent fact, EarningRule rule, EarningMember member, LoyaltyProgram program) =>
        member.Tier is not null && program.Tiers is { } tiers && tiers.Multiplies(rule.Kind) && tiers.LevelOf(member.Tier) is { Multiplier: not 1 } level
            ? [new(level.Id, level.Multiplier, Everything)]
            : [];
}
