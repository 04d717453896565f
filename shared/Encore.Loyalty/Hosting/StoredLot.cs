using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Hosting;

/// <summary>A row of a lot, whatever it says: plain figures and texts, instants as Unix milliseconds.</summary>
public readonly record struct StoredLot
{
    public long Id { get; init; }

    public string Source { get; init; }

    public string RuleId { get; init; }

    public string Kind { get; init; }

    public long? MaturesAt { get; init; }

    public long? ExpiresAt { get; init; }

    public string RedeemableFor { get; init; }

    public long Granted { get; init; }

    public long Pending { get; init; }

    public long Available { get; init; }

    public long Reserved { get; init; }

    public long Expired { get; init; }

    /// <summary>As marked; the hot path reads only lots that are.</summary>
    public bool IsOpen { get; init; }

    public static StoredLot Of(Lot lot) => new()
    {
        Id = lot.Id.Value,
        Source = lot.Source.Value,
        RuleId = lot.RuleId,
        Kind = lot.Terms.Kind.Name,
        MaturesAt = lot.Terms.MaturesAt?.ToUnixTimeMilliseconds(),
        ExpiresAt = lot.Terms.ExpiresAt?.ToUnixTimeMilliseconds(),
        RedeemableFor = lot.Terms.RedeemableFor.ToString(),
        Granted = lot.Granted.Value,
        Pending = lot.Pending.Value,
        Available = lot.Available.Value,
        Reserved = lot.Reserved.Value,
        Expired = lot.Expired.Value,
        IsOpen = lot.IsOpen,
    };
}
