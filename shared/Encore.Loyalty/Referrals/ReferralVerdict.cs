namespace Encore.Loyalty.Referrals;

/// <summary>What staff may decide about a referral.</summary>
public enum ReferralVerdict
{
    /// <summary>It goes on as if nothing had been odd about it; undoes a refusal too.</summary>
    Release,

    /// <summary>It earns nothing; what it has earned is taken back.</summary>
    Refuse,
}
