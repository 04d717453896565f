namespace Encore.Loyalty.Referrals;

/// <summary>
/// Members bring friends. Points for it come by earning rules: <c>referral</c> for the member, <c>referred</c> for the friend; vouchers by rewards that are named here. What was in force when the friend named the code
/// holds for that friend.
/// </summary>
public sealed record ReferralSettings
{
    /// <summary>How long after the last click the code is still good, 1 to 365 days; 30 unless told.</summary>
    public int WindowDays { get; init; } = 30;

    /// <summary>How long the friend has for an order that qualifies, 1 to 730 days; 90 unless told.</summary>
    public int OrderWithinDays { get; init; } = 90;

    /// <summary>What the goods of that order must come to at least, refunds taken off.</summary>
    public decimal MinSpend { get; init; }

    /// <summary>How many days after its payment it qualifies, 0 to 365, once it can no longer be sent back; 14 unless told.</summary>
    public int AfterDays { get; init; } = 14;

    /// <summary>The id of a reward of which the friend gets a voucher at once; null: none.</summary>
    public string? WelcomeReward { get; init; }

    /// <summary>The id of a reward of which the friend gets a voucher once the referral qualifies.</summary>
    public string? FriendReward { get; init; }

    /// <summary>Likewise for the member.</summary>
    public string? ReferrerReward { get; init; }

    /// <summary>More friends of one member on one day are held, 1 to 1000000; 5 unless told.</summary>
    public int MostPerDay { get; init; } = 5;

    /// <summary>Likewise in a week, from Monday on; 20 unless told.</summary>
    public int MostPerWeek { get; init; } = 20;

    public ReferralChecks Checks { get; init; } = new();

    internal string? RewardFor(ReferralSide side) => side == ReferralSide.Friend ? FriendReward : ReferrerReward;
}
