namespace Encore.Loyalty.Ledger;

/// <summary>Points granted together, with what is left of them.</summary>
public sealed record Lot
{
    public required LotId Id { get; init; }

    public required SourceKey Source { get; init; }

    public required string RuleId { get; init; }

    public required LotTerms Terms { get; init; }

    public Points Granted { get; init; }

    public Points Pending { get; init; }

    public Points Available { get; init; }

    public Points Reserved { get; init; }

    /// <summary>What expired unused; it counts as lost to the member when the award is taken back later.</summary>
    public Points Expired { get; init; }

    /// <summary>Something of it can still move by time or by use.</summary>
    public bool IsOpen => !(Pending.IsZero && Available.IsZero && Reserved.IsZero);

    /// <summary>The next instant at which time alone changes this lot.</summary>
    public DateTimeOffset? NextDueAt => (MaturityDue, ExpiryDue) switch
    {
        ({ } maturity, { } expiry) => maturity < expiry ? maturity : expiry,
        var (maturity, expiry) => maturity ?? expiry,
    };

    internal DateTimeOffset? MaturityDue => Pending.IsZero ? null : Terms.MaturesAt;

    internal DateTimeOffset? ExpiryDue => Pending.IsZero && Available.IsZero ? null : Terms.ExpiresAt;

    /// <summary>May these points buy that at this instant?</summary>
    public bool CanBuy(RewardKind kind, DateTimeOffset now) =>
        !Available.IsZero && Terms.RedeemableFor.Allows(kind) && (Terms.ExpiresAt is not { } expiry || now < expiry);

    internal Lot Move(LedgerAccount from, LedgerAccount to, Points points)
    {
        return this with
        {
            Granted = from is LedgerAccount.Issued or LedgerAccount.Adjusted ? Granted + points : Granted,
            Pending = Moved(Pending, LedgerAccount.Pending),
            Available = Moved(Available, LedgerAccount.Available),
            Reserved = Moved(Reserved, LedgerAccount.Reserved),
            Expired = Moved(Expired, LedgerAccount.Expired),
        };

        Points Moved(Points before, LedgerAccount account) => account == from ? before - points : account == to ? before + points : before;
    }
}
