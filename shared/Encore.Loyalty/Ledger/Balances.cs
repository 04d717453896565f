namespace Encore.Loyalty.Ledger;

/// <summary>The balance of each account: what was moved in minus what was moved out. They sum to zero.</summary>
public readonly record struct Balances
{
    public long Issued { get; init; }

    public long Pending { get; init; }

    public long Available { get; init; }

    public long Reserved { get; init; }

    public long Redeemed { get; init; }

    public long Expired { get; init; }

    public long ClawedBack { get; init; }

    public long Adjusted { get; init; }

    public long Deficit { get; init; }

    /// <summary>Zero between two commits.</summary>
    public long Transferred { get; init; }

    /// <summary>What the member owes: never negative.</summary>
    public Points Owed => Points.Of(-Deficit);

    public long Sum => checked(Issued + Pending + Available + Reserved + Redeemed + Expired + ClawedBack + Adjusted + Deficit + Transferred);

    public long this[LedgerAccount account] => account switch
    {
        LedgerAccount.Issued => Issued,
        LedgerAccount.Pending => Pending,
        LedgerAccount.Available => Available,
        LedgerAccount.Reserved => Reserved,
        LedgerAccount.Redeemed => Redeemed,
        LedgerAccount.Expired => Expired,
        LedgerAccount.ClawedBack => ClawedBack,
        LedgerAccount.Adjusted => Adjusted,
        LedgerAccount.Deficit => Deficit,
        LedgerAccount.Transferred => Transferred,
        _ => throw new ArgumentOutOfRangeException(nameof(account)),
    };

    public Balances Move(LedgerAccount from, LedgerAccount to, Points points) =>
        Add(from, -points.Value).Add(to, points.Value);

    private Balances Add(LedgerAccount account, long delta) => account switch
    {
        LedgerAccount.Issued => this with { Issued = checked(Issued + delta) },
        LedgerAccount.Pending => this with { Pending = checked(Pending + delta) },
        LedgerAccount.Available => this with { Available = checked(Available + delta) },
        LedgerAccount.Reserved => this with { Reserved = checked(Reserved + delta) },
        LedgerAccount.Redeemed => this with { Redeemed = checked(Redeemed + delta) },
        LedgerAccount.Expired => this with { Expired = checked(Expired + delta) },
        LedgerAccount.ClawedBack => this with { ClawedBack = checked(ClawedBack + delta) },
        LedgerAccount.Adjusted => this with { Adjusted = checked(Adjusted + delta) },
        LedgerAccount.Deficit => this with { Deficit = checked(Deficit + delta) },
        LedgerAccount.Transferred => this with { Transferred = checked(Transferred + delta) },
        _ => throw new ArgumentOutOfRangeException(nameof(account)),
    };
}
