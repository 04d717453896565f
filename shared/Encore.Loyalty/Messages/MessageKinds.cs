namespace Encore.Loyalty.Messages;

/// <summary>The messages of the core, with the values each carries.</summary>
public static class MessageKinds
{
    /// <summary><c>points</c>, <c>source</c>, <c>kind</c>, <c>spendableAt</c> (absent when at once or not known yet), <c>expiresAt</c> (absent when never).</summary>
    public const string PointsEarned = "points-earned";

    /// <summary><c>points</c>, <c>source</c>, <c>owed</c>.</summary>
    public const string PointsTakenBack = "points-taken-back";

    /// <summary><c>points</c>, <c>source</c>.</summary>
    public const string PointsReturned = "points-returned";

    /// <summary>
    /// <c>tier</c> (empty: none), <c>former</c> (empty: none), <c>direction</c> (<c>up</c> or <c>down</c>), <c>until</c> (absent when not lost by time alone); of an entry gift <c>points</c>, or <c>reward</c> and <c>code</c>.
    /// </summary>
    public const string TierChanged = "tier-changed";

    /// <summary>For the platform and not for the member: the role of the tier has changed. <c>former</c> (absent: none).</summary>
    public const string RoleChanged = "role-changed";

    /// <summary><c>code</c>, <c>reward</c>, <c>value</c>, <c>currency</c>, <c>points</c>, <c>expiresAt</c> (absent when never).</summary>
    public const string VoucherIssued = "voucher-issued";
}
