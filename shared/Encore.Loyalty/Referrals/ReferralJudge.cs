using Encore.Loyalty.Members;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Referrals;

/// <summary>Looks at a friend who names a code: may it count? Pure.</summary>
internal static class ReferralJudge
{
    /// <returns>Every reason there is; empty: it counts.</returns>
    public static IEnumerable<ReferralReason> Reasons(ReferralClaimed claim, ReferralSettings settings, ReferralCode? code, MemberProfile friend, IEnumerable<Activity> past, IEnumerable<ReferralMarks> others)
    {
        if (code is null)
        {
            return [ReferralReason.CodeUnknown];
        }

        var likenesses = others.Prepend(code.Marks).SelectMany(claim.Marks.SharedWith).Distinct().Order();
        return
        [
            .. code.Member == claim.Member ? new[] { ReferralReason.Self } : [],
            .. claim.ClickedAt?.AddDays(settings.WindowDays) < claim.OccurredAt ? new[] { ReferralReason.ClickTooOld } : [],
            .. IsNew(claim, friend, past) ? [] : new[] { ReferralReason.NotNew },
            .. likenesses.Where(likeness => settings.Checks.Of(likeness) != CheckOutcome.Off),
        ];
    }

    public static ReferralStatus StatusFor(IReadOnlyCollection<ReferralReason> reasons, ReferralSettings settings) =>
        reasons.Count == 0 ? ReferralStatus.Waiting
        : reasons.All(reason => IsDoubt(reason, settings)) ? ReferralStatus.Held
        : ReferralStatus.Refused;

    private static bool IsDoubt(ReferralReason reason, ReferralSettings settings) =>
        reason is ReferralReason.ManyInADay or ReferralReason.ManyInAWeek || settings.Checks.Of(reason) == CheckOutcome.Hold;

    /// <summary>Somebody who clicked must not have been known before; who types a code in must not have bought.</summary>
    private static bool IsNew(ReferralClaimed claim, MemberProfile friend, IEnumerable<Activity> past)
    {
        var first = claim.ClickedAt ?? claim.OccurredAt;
        return (claim.ClickedAt is null || friend.RegisteredAt is null || friend.RegisteredAt >= first)
            && !past.Any(activity => activity is { RuleId.Length: 0, Orders: > 0 } && activity.At < first);
    }
}
