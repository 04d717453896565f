using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Rewards;

/// <summary>One issued code, bound to a member.</summary>
public sealed record Voucher
{
    /// <summary>Upper case, unguessable, unique in the store.</summary>
    public required string Code { get; init; }

    public required MemberId Member { get; init; }

    public required string RewardId { get; init; }

    public required RewardKind Kind { get; init; }

    /// <summary>What it takes off.</summary>
    public required Money Value { get; init; }

    public VoucherStatus Status { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The first instant at which it can no longer be used; null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The redemption that paid for it.</summary>
    public required SourceKey Source { get; init; }

    /// <summary>The order that reserved or used it.</summary>
    public string? OrderId { get; init; }

    public bool IsUsable(DateTimeOffset now) => Status == VoucherStatus.Issued && !HasExpired(now);

    public bool HasExpired(DateTimeOffset now) => ExpiresAt is { } expiry && expiry <= now;
}
