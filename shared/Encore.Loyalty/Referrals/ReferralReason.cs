namespace Encore.Loyalty.Referrals;

/// <summary>Why a referral is held, refused or undone.</summary>
public enum ReferralReason
{
    /// <summary>Nobody has this code, or no longer.</summary>
    CodeUnknown,

    /// <summary>One's own code.</summary>
    Self,

    /// <summary>The click was too long ago.</summary>
    ClickTooOld,

    /// <summary>The friend had registered or bought before the click.</summary>
    NotNew,

    SameEmail,

    SameAddress,

    SameDevice,

    SameIp,

    /// <summary>More friends on one day than the program takes without a look at them.</summary>
    ManyInADay,

    /// <summary>Likewise in one week, from Monday on.</summary>
    ManyInAWeek,

    /// <summary>So much of the order was given back that it no longer qualifies.</summary>
    Refunded,

    /// <summary>Friend and referrer became one member.</summary>
    SamePerson,

    /// <summary>Staff said so.</summary>
    ByStaff,
}
