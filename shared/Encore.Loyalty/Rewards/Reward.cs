using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>Something that points buy.</summary>
public sealed record Reward
{
    /// <summary>Unique within the program.</summary>
    public required string Id { get; init; }

    public required RewardKind Kind { get; init; }

    /// <summary>By language (<c>en</c>, <c>zh-CN</c>); <c>en</c> is the fallback.</summary>
    public IReadOnlyDictionary<string, string> Name { get; init; } = new Dictionary<string, string>();

    public bool Enabled { get; init; } = true;

    /// <summary>In points, above zero.</summary>
    public required long Cost { get; init; }

    /// <summary>For a fixed coupon: the amount it takes off, in the store's currency.</summary>
    public decimal Value { get; init; }

    /// <summary>How long the issued voucher is valid; null: for ever.</summary>
    public Validity? Validity { get; init; }
}
