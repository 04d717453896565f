using System.Collections.ObjectModel;
using Encore.Loyalty.Campaigns;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Segments;
using Encore.Loyalty.Tiers;

namespace Encore.Loyalty.Earning;

/// <summary>Who earns, as far as rules may look. Everything is what was before the fact at hand: other facts only.</summary>
public sealed record EarningMember
{
    /// <summary>Somebody without a tier, a segment or a past: what a visitor is shown.</summary>
    public static EarningMember Unknown { get; } = new();

    /// <summary>Null: in none.</summary>
    public string? Tier { get; init; }

    public IReadOnlyCollection<string> Segments { get; init; } = [];

    public MemberProfile Profile { get; init; } = MemberProfile.Empty;

    public MemberFigures Figures { get; init; } = MemberFigures.None;

    /// <summary>As far back as the program's limits reach.</summary>
    public IReadOnlyCollection<Activity> Activities { get; init; } = [];

    /// <summary>Of the rules whose limits count everything.</summary>
    public IReadOnlyDictionary<string, RuleTotal> RuleTotals { get; init; } = ReadOnlyDictionary<string, RuleTotal>.Empty;

    /// <summary>What is left of the budgets of campaigns, by id; of one that is missing here, all.</summary>
    public IReadOnlyDictionary<string, long> Budgets { get; init; } = ReadOnlyDictionary<string, long>.Empty;

    internal long LeftOf(Campaign campaign) => campaign.Budget is not { } budget ? long.MaxValue : Budgets.TryGetValue(campaign.Id, out var left) ? left : budget;

    /// <summary>With what a program derives from the member's past: the tier, and the segments.</summary>
    internal EarningMember At(DateTimeOffset instant, LoyaltyProgram program) => program is { Segments.Count: 0, Tiers: null } ? this : this with
    {
        Tier = program.Tiers is { } tiers ? TierRule.At(tiers, program.Zone, Activities, instant).Level?.Id : null,
        Segments = Segmentation.Of(program.Segments, Figures, Profile, instant),
    };
}
