namespace Encore.Loyalty.Referrals;

/// <summary>What staff decided about a referral.</summary>
/// <param name="Verdict">Released, refused, or taken up again.</param>
/// <param name="At">When.</param>
/// <param name="Actor">The host's id of the person.</param>
/// <param name="Reason">In their words.</param>
public sealed record ReferralDecision(ReferralVerdict Verdict, DateTimeOffset At, string Actor, string Reason);
