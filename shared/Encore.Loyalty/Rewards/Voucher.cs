using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Rewards;

/// <summary>One issued code, bound to a member; one that was issued to the bearer, to the last member who claimed it.</summary>
public sealed record Voucher
{
    /// <summary>Upper case, unguessable, unique in the store.</summary>
    public required string Code { get; init; }

    public required MemberId Member { get; init; }

    public required string RewardId { get; init; }

    public required RewardKind Kind { get; init; }

    /// <summary>What it takes off, or is worth; zero where <see cref="Terms"/> say something else.</summary>
    public required Money Value { get; init; }

    public VoucherTerms Terms { get; init; } = VoucherTerms.Plain;

    public VoucherStatus Status { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The first instant at which it can no longer be used; null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The redemption that paid for it.</summary>
    public required SourceKey Source { get; init; }

    /// <summary>The order that reserved or used it.</summary>
    public string? OrderId { get; init; }

    /// <summary>Null while nobody has ended it by hand.</summary>
    public VoucherClosing? Closing { get; init; }

    /// <summary>At a checkout.</summary>
    public bool IsUsable(DateTimeOffset now) => Status == VoucherStatus.Issued && Terms.Delivery == Delivery.Checkout && !HasExpired(now);

    /// <summary>For staff, or for the host, to hand over what was bought.</summary>
    [Newtonsoft.Json.JsonIgnore]
    public bool IsWaiting => Status == VoucherStatus.Issued && Terms.Delivery is (Delivery.ByStaff or Delivery.ByHost);

    public bool HasExpired(DateTimeOffset now) => ExpiresAt is { } expiry && expiry <= now;
}
