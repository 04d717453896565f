namespace Encore.Loyalty.Referrals;

/// <summary>On which side of a referral a member stands.</summary>
public enum ReferralSide
{
    Referrer,

    Friend,
}
