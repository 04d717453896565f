using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Referrals;

/// <summary>Two members become one: what becomes of those by whom they came. Pure.</summary>
internal static class ReferralMerge
{
    /// <param name="leaver">Of the member that becomes part of the other.</param>
    /// <param name="stayer">Of the one that goes on.</param>
    /// <param name="from">The first member.</param>
    /// <param name="into">The second one.</param>
    /// <param name="now">When.</param>
    /// <returns>The referral to put, null where nothing changes; and what is to be stated to both sides.</returns>
    public static (Referral? Referral, IReadOnlyList<LoyaltyEvent> Facts) Decide(Referral? leaver, Referral? stayer, MemberId from, MemberId into, DateTimeOffset now)
    {
        var kept = stayer ?? (leaver is null ? null : leaver with { Member = into });
        if (kept is not null && (kept.Referrer == from || kept.Referrer == into))
        {
            // Somebody brought themselves. The part of either side is in one ledger now; both are taken back there.
            var (after, facts) = ReferralTurns.Undo(kept with { Referrer = into }, ReferralStatus.Refused, ReferralReason.SamePerson, now);
            return (after, facts);
        }

        return (stayer is null ? kept : null, []);
    }
}
