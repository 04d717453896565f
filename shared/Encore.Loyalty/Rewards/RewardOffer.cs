using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Rewards;

/// <summary>A reward as one member meets it.</summary>
/// <param name="Reward">What it is.</param>
/// <param name="Eligible">The member's points that may buy it.</param>
/// <param name="Refusal">Why it cannot be had now; null when it can.</param>
public sealed record RewardOffer(Reward Reward, Points Eligible, Refusal? Refusal)
{
    public Points Missing => Points.AtLeastZero(Reward.Cost - Eligible.Value);

    /// <summary>Points that the member has but that may not buy this, by what they were earned for.</summary>
    public IReadOnlyDictionary<SourceKind, Points> NotEligible { get; init; } = new Dictionary<SourceKind, Points>();

    /// <summary>How many are left for all members together; null: no limit.</summary>
    public long? Left { get; init; }

    /// <summary>How many of it the member has had.</summary>
    public int Had { get; init; }

    /// <summary>When it can no longer be had, until it returns; null: not before further notice.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When it can be had for the first time, or again; null: now, or never.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>What all members together have donated by way of it; null for what is no donation.</summary>
    public Money? Donated { get; init; }

    /// <summary>The member saves for it.</summary>
    public bool IsGoal { get; init; }

    /// <summary>How much of the cost the member has in points that may buy it, 0 to 1.</summary>
    public decimal Progress => Math.Min(1, (decimal)Eligible.Value / Reward.Cost);
}
