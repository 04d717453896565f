using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Referrals;

/// <summary>What staff see and decide: which referrals are held and why.</summary>
public sealed class ReferralCases(IReferralStore store, Deciding deciding, FollowUps followUps, EventProcessor processor, ReferralClaims claims, ProgramDesk programs, TimeProvider clock)
{
    private const int MostReasonLetters = 1000;

    /// <inheritdoc cref="IReferralStore.ListAsync"/>
    public Task<IReadOnlyList<Referral>> ListAsync(ReferralStatus status, Referral? after = null, int limit = 50, CancellationToken cancel = default) => store.ListAsync(status, after, limit, cancel);

    /// <summary>Releases a referral, or refuses it; what it has earned is given or taken with that. Decided again it may be the other way round.</summary>
    /// <param name="friend">Who came by a code.</param>
    /// <param name="verdict">What is decided.</param>
    /// <param name="actor">The host's id of who does it.</param>
    /// <param name="reason">Why, 1 to 1000 characters.</param>
    /// <param name="cancel">Stops before anything is changed.</param>
    /// <returns>The referral afterwards; null when there is none, or actor or reason are missing.</returns>
    public async Task<Referral?> DecideAsync(MemberId friend, ReferralVerdict verdict, string actor, string reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(actor) || string.IsNullOrWhiteSpace(reason) || reason.Length > MostReasonLetters)
        {
            return null;
        }

        var history = await programs.HistoryAsync(cancel);
        var now = Moment.At(clock.GetUtcNow()).Now;
        var request = followUps.WantsAt(AccountRequest.Of(friend, ReferralClaimed.Source), now, history.At(now).Program) with { Referral = true };
        var (after, facts) = await deciding.RunAsync(request, context =>
        {
            var work = new MemberWork(context, [], history);
            if (work.Referral is not { } referral || MemberGuard.Correcting(work.View.Account) is not null)
            {
                return ((null, []), null);
            }

            Decide(work, referral, new(verdict, now, actor, reason));
            var commit = work.ToCommit(now);
            return ((work.Referral, commit.Facts), commit);
        }, cancel);
        await processor.ProcessTheseAsync(facts, cancel);
        return after;

        void Decide(MemberWork work, Referral referral, ReferralDecision decision)
        {
            var (changed, undone) = verdict == ReferralVerdict.Refuse ? ReferralTurns.Undo(referral, ReferralStatus.Refused, ReferralReason.ByStaff, now) : (Released(referral), []);
            work.Change(changed with { Decision = decision });
            foreach (var fact in undone)
            {
                work.Record(fact);
            }

            if (work.Programs.At(referral.ClaimedAt).Program.Referral is { } settings)
            {
                claims.Welcome(settings, work, now);
            }

            followUps.Pass(work, now);
        }
    }

    /// <summary>Where nobody has the code there is nobody to release it for, though the friend may still get the friend's part.</summary>
    private static Referral Released(Referral referral) => referral.Status is ReferralStatus.Held or ReferralStatus.Refused ? referral with { Status = ReferralStatus.Waiting } : referral;
}
