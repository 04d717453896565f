namespace Encore.Loyalty.Ledger;

/// <summary>Why points moved. The numbers are stored; never renumber.</summary>
public enum EntryReason
{
    Accrual = 0,
    Maturity = 1,
    Redemption = 2,
    Clawback = 3,

    /// <summary>Points given back to the lots they came from.</summary>
    Restore = 4,

    /// <summary>A credit that paid off a deficit.</summary>
    Settlement = 5,
    Expiry = 6,
    Adjustment = 7,

    /// <summary>A pending lot got its date of maturity; from and to are the same account and no balance changes.</summary>
    Dating = 8,

    /// <summary>Points set aside during a checkout.</summary>
    Reservation = 9,

    /// <summary>Points that had been set aside are free again: on request, or because the time was over.</summary>
    Release = 10,

    /// <summary>Two members became one: what stood in one ledger stands in the other now.</summary>
    Transfer = 11,

    /// <summary>A balance, or a movement, that was taken over from another system.</summary>
    Import = 12,

    /// <summary>A part of a clawback that went beyond the balance and is not asked for again; from and to are the same account and no balance changes.</summary>
    Forgiveness = 13,

    /// <summary>The member was erased: nobody can claim these points any more, or owes them.</summary>
    Erasure = 14,
}
