namespace Encore.Loyalty.Referrals;

/// <summary>How far a referral has come; stored by number.</summary>
public enum ReferralStatus
{
    /// <summary>For the friend's first qualifying order, and for it to mature.</summary>
    Waiting = 0,

    /// <summary>Something about it is odd: it waits for staff, and earns nothing until then.</summary>
    Held = 1,

    /// <summary>Both sides have what the program promises.</summary>
    Qualified = 2,

    /// <summary>It never earns.</summary>
    Refused = 3,

    /// <summary>It had qualified, until the order was given back; another order may qualify it again.</summary>
    Undone = 4,
}
