using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Referrals;

/// <summary>How a referral qualifies and is undone: the row, and what is stated to both sides. Pure.</summary>
internal static class ReferralTurns
{
    /// <summary>Where its order is due and it waits for nothing else, it qualifies; where it has qualified and the order no longer does, it is undone.</summary>
    public static (Referral After, IReadOnlyList<LoyaltyEvent> Facts) Review(Referral referral, DateTimeOffset now)
    {
        var isDue = referral.QualifiesAt <= now;
        return referral.Status switch
        {
            ReferralStatus.Waiting or ReferralStatus.Undone when isDue => Qualify(referral, now),
            ReferralStatus.Qualified when !isDue => Undo(referral, ReferralStatus.Undone, ReferralReason.Refunded, now),
            _ => (referral, []),
        };
    }

    /// <summary>Ends it; takes back what it has earned.</summary>
    public static (Referral After, IReadOnlyList<LoyaltyEvent> Facts) Undo(Referral referral, ReferralStatus to, ReferralReason reason, DateTimeOffset now)
    {
        var after = referral with { Status = to, Reasons = [.. referral.Reasons.Where(known => known != ReferralReason.Refunded).Append(reason).Distinct()] };
        return (after, referral.Status != ReferralStatus.Qualified ? [] : [.. Sides(referral).Select(side => new ReferralUndone
        {
            Member = MemberOn(side, referral), ReferralId = referral.Id, Side = side, Turn = referral.Turns, OccurredAt = now,
        })]);
    }

    private static (Referral After, IReadOnlyList<LoyaltyEvent> Facts) Qualify(Referral referral, DateTimeOffset now)
    {
        var after = referral with { Status = ReferralStatus.Qualified, Turns = referral.Turns + 1 };
        var at = referral.Decision?.At > referral.QualifiesAt ? referral.Decision.At : referral.QualifiesAt ?? now;
        return (after, [.. Sides(referral).Select(side => new ReferralQualified { Member = MemberOn(side, referral), ReferralId = referral.Id, Side = side, Turn = after.Turns, OccurredAt = at })]);
    }

    /// <summary>A referrer who was forgotten gets nothing more.</summary>
    private static ReferralSide[] Sides(Referral referral) => referral.Referrer is null ? [ReferralSide.Friend] : [ReferralSide.Referrer, ReferralSide.Friend];

    private static Ledger.MemberId MemberOn(ReferralSide side, Referral referral) => side == ReferralSide.Friend ? referral.Member : referral.Referrer!.Value;
}
