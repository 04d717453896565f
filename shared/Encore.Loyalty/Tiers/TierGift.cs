using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Tiers;

/// <summary>What members get who come up into a tier: points, or a voucher of one of the program's rewards.</summary>
public sealed record TierGift
{
    /// <summary>Null where a voucher is given.</summary>
    public long? Points { get; init; }

    /// <summary>How long the points are valid; null: for ever. A voucher is valid as its reward says.</summary>
    public Validity? Validity { get; init; }

    /// <summary>Kinds of reward that the points may buy; null: every kind.</summary>
    public IReadOnlyList<RewardKind>? RedeemableFor { get; init; }

    /// <summary>The id of a reward; null where points are given.</summary>
    public string? Reward { get; init; }
}
