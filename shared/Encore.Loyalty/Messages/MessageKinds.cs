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

    /// <summary><c>code</c>, <c>reward</c>, <c>value</c>, <c>currency</c>, <c>points</c>, <c>expiresAt</c> (absent when never).</summary>
    public const string VoucherIssued = "voucher-issued";
}
