namespace Encore.Loyalty.Ledger;

/// <summary>What a lot was granted under. They stand on the entry that opened the lot, so the lot can be derived anew from the entries.</summary>
public sealed record LotTerms
{
    public required SourceKind Kind { get; init; }

    /// <summary>When pending points become available; null when they were available at once, or wait for something that has no date yet.</summary>
    public DateTimeOffset? MaturesAt { get; init; }

    /// <summary>The first instant at which the points can no longer be used; null when they never expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public Eligibility RedeemableFor { get; init; }
}
