namespace Encore.Loyalty.Ledger;

/// <summary>Every reason for which a command is refused. When several hold, the one that stands first here is given.</summary>
public enum RefusalCode
{
    /// <summary>The request itself makes no sense: a negative amount, an empty id.</summary>
    RequestInvalid = 0,

    /// <summary>The same request id came before with other content.</summary>
    RequestConflict = 1,
    MemberErased = 2,
    MemberBlocked = 3,

    /// <summary>The program has no rate for the currency.</summary>
    CurrencyUnknown = 4,

    /// <summary>More points in one movement than <see cref="Points.MaxPerMovement"/>.</summary>
    AmountTooLarge = 5,
    RewardUnknown = 6,
    VoucherUnknown = 7,
    VoucherOfAnotherMember = 8,
    VoucherUsed = 9,
    VoucherExpired = 10,

    /// <summary>There are points enough, but not of a source that may buy this.</summary>
    PointsNotEligible = 11,
    PointsInsufficient = 12,
}
