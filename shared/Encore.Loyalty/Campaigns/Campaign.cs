using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Newtonsoft.Json;

namespace Encore.Loyalty.Campaigns;

/// <summary>A change of earning for a time: it multiplies what rules grant, or adds points to it.</summary>
public sealed record Campaign
{
    /// <summary>Unique among campaigns and earning rules, and never used again: budget and results are counted under it.</summary>
    public required string Id { get; init; }

    /// <summary>By language (<c>en</c>, <c>zh-CN</c>); <c>en</c> is the fallback.</summary>
    public IReadOnlyDictionary<string, string> Name { get; init; } = new Dictionary<string, string>();

    public bool Enabled { get; init; } = true;

    /// <summary>Facts from this instant on; null: from ever.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Facts before this instant; null: for ever.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whom and what it is for; null: all.</summary>
    public Conditions? When { get; init; }

    /// <summary>By which the points are multiplied, above 1 to 100; null for a bonus.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>What is added once to a fact that earns, as an award of its own; null for a multiplier.</summary>
    public long? Points { get; init; }

    /// <summary>The kinds of earning it applies to; null: purchases.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Off: of multipliers that do not stack, on each line of an order only the one with the highest priority applies; of bonuses only the one.</summary>
    public bool Stackable { get; init; } = true;

    /// <summary>The highest goes first; among equal ones that which stands first.</summary>
    public int Priority { get; init; }

    /// <summary>Points beyond the base that it gives in all, over all members; null: without a limit. The award that would exceed it gets what is left, then the campaign is over. What refunds take back does not return to it.</summary>
    public long? Budget { get; init; }

    /// <summary>What the store hopes for; null: nothing in figures.</summary>
    public CampaignGoal? Goal { get; init; }

    /// <summary>Of the points of a bonus.</summary>
    public Maturation Maturation { get; init; } = new();

    /// <summary>Of the points of a bonus; null: they never expire.</summary>
    public Validity? Validity { get; init; }

    /// <summary>Kinds of reward that the points of a bonus may buy; null: every kind.</summary>
    public IReadOnlyList<RewardKind>? RedeemableFor { get; init; }

    /// <summary>Under which the points are granted that are its own.</summary>
    [JsonIgnore]
    internal EarningRule Rule => new() { Id = Id, Kind = "campaign", Points = Points, Maturation = Maturation, Validity = Validity, RedeemableFor = RedeemableFor };

    internal bool RunsAt(DateTimeOffset instant) => Enabled && (From is not { } from || instant >= from) && (Until is not { } until || instant < until);

    internal bool AppliesTo(string kind) => KindNames.Hold(Kinds, kind);
}
