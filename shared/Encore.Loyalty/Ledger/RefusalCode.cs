namespace Encore.Loyalty.Ledger;

/// <summary>Every reason for which a command is refused. When several hold, the one that stands first here is given. Refusals are stored by name; the numbers may change.</summary>
public enum RefusalCode
{
    /// <summary>The request itself makes no sense: a negative amount, an empty id.</summary>
    RequestInvalid = 0,

    /// <summary>The same request id came before with other content.</summary>
    RequestConflict = 1,
    MemberErased = 2,

    /// <summary>The member became part of another one, which is named: turn to that.</summary>
    MemberMerged = 3,
    MemberBlocked = 4,

    /// <summary>The program has no rate for the currency.</summary>
    CurrencyUnknown = 5,

    /// <summary>More points in one movement than <see cref="Points.MaxPerMovement"/>.</summary>
    AmountTooLarge = 6,
    RewardUnknown = 7,
    VoucherUnknown = 8,
    VoucherOfAnotherMember = 9,
    VoucherUsed = 10,
    VoucherExpired = 11,

    /// <summary>No points were ever set aside under this request id.</summary>
    ReservationUnknown = 12,

    /// <summary>The points were redeemed, so they cannot be released.</summary>
    ReservationRedeemed = 13,

    /// <summary>The points were released, so they cannot be redeemed.</summary>
    ReservationReleased = 14,

    /// <summary>The time was over before the points were redeemed.</summary>
    ReservationExpired = 15,

    /// <summary>More points than the program lets one order use, or not whole conversion units.</summary>
    SpendingLimit = 16,

    /// <summary>There are points enough, but not of a source that may buy this.</summary>
    PointsNotEligible = 17,
    PointsInsufficient = 18,
}
