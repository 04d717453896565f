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

    /// <summary>The reward is for other tiers or segments.</summary>
    RewardNotForMember = 8,

    /// <summary>The reward was not yet, or is no longer, to be had at this time.</summary>
    RewardNotNow = 9,
    RewardSoldOut = 10,

    /// <summary>The member has had as many of this reward as one member may.</summary>
    RewardLimit = 11,
    VoucherUnknown = 12,
    VoucherOfAnotherMember = 13,
    VoucherUsed = 14,

    /// <summary>The store has taken the voucher back.</summary>
    VoucherRevoked = 15,
    VoucherExpired = 16,

    /// <summary>The voucher is for something else than an order.</summary>
    VoucherNotForOrders = 17,

    /// <summary>Nothing in the order is what the voucher is for.</summary>
    VoucherNotForGoods = 18,

    /// <summary>The goods that the voucher is for come to less than it asks.</summary>
    VoucherMinSpend = 19,

    /// <summary>What was bought has been handed over or shown, so it cannot be given back.</summary>
    VoucherDelivered = 20,

    /// <summary>No points were ever set aside under this request id.</summary>
    ReservationUnknown = 21,

    /// <summary>The points were redeemed, so they cannot be released.</summary>
    ReservationRedeemed = 22,

    /// <summary>The points were released, so they cannot be redeemed.</summary>
    ReservationReleased = 23,

    /// <summary>The time was over before the points were redeemed.</summary>
    ReservationExpired = 24,

    /// <summary>More points than the program lets one order use, or not whole conversion units.</summary>
    SpendingLimit = 25,

    /// <summary>There are points enough, but not of a source that may buy this.</summary>
    PointsNotEligible = 26,
    PointsInsufficient = 27,
}
