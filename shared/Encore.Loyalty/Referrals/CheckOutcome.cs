namespace Encore.Loyalty.Referrals;

/// <summary>What follows when friend and referrer, or two friends of one referrer, are alike in something.</summary>
public enum CheckOutcome
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>Staff look at it.</summary>
    Hold,

    /// <summary>It never earns, unless staff release it.</summary>
    Refuse,
}
