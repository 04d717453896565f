using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Referrals;

/// <summary>Looks after every order of a friend, and when time has passed, whether the referral qualifies now, or no longer does.</summary>
public sealed class ReferralReview : IFollowUp
{
    public AccountRequest WantsFor(AccountRequest request, InboxItem item, LoyaltyProgram program)
    {
        if (program.Referral is null)
        {
            return request;
        }

        if (item.Kind != "referral-claimed" || item.Payload.Length == 0 || item.Event() is not ReferralClaimed claim)
        {
            return request with { Referral = true };
        }

        var code = ReferralCode.Normalise(claim.Code);
        return request with
        {
            Referral = true,
            ReferralAsk = new(code, claim.Marks),
            ActivitiesSince = DateTimeOffset.MinValue,
            Counters = [.. request.Counters, .. ReferralVelocity.At(code, claim.OccurredAt, program.Zone).Names],
        };
    }

    public AccountRequest WantsAt(AccountRequest request, DateTimeOffset now, LoyaltyProgram program) => program.Referral is null ? request : request with { Referral = true };

    public void Follow(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        if (work.Referral is { } referral && fact is OrderEvent && work.Programs.At(referral.ClaimedAt).Program.Referral is { } terms
            && work.Activities.FirstOrDefault(activity => activity.Source == fact.Origin && activity.RuleId.Length == 0) is { } order)
        {
            work.Change(referral.With(new(order.Source, order.At, order.Spent), terms));
        }

        Review(work, now);
    }

    public void Pass(MemberWork work, DateTimeOffset now) => Review(work, now);

    public DateTimeOffset? NextDueAt(MemberWork work, DateTimeOffset now) =>
        work.Referral is { Status: ReferralStatus.Waiting or ReferralStatus.Undone } referral ? referral.QualifiesAt : null;

    private static void Review(MemberWork work, DateTimeOffset now)
    {
        if (work.Referral is not { } referral)
        {
            return;
        }

        var (after, facts) = ReferralTurns.Review(referral, now);
        if (facts.Count > 0)
        {
            work.Change(after);
            foreach (var fact in facts)
            {
                work.Record(fact);
            }
        }
    }
}
