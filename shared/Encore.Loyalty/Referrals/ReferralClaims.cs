using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Referrals;

/// <summary>A new customer names a code: by whom the customer came is settled with that, once and for all, and the welcome is given.</summary>
public sealed class ReferralClaims(VoucherGifts gifts, MessageSwitch messages) : IFactHandler
{
    public bool Handles(LoyaltyEvent fact) => fact is ReferralClaimed;

    public Refusal? Handle(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        var claim = (ReferralClaimed)fact;
        var program = work.Programs.At(claim.OccurredAt).Program;
        if (work.Referral is not null || program.Referral is not { } settings)
        {
            return null;
        }

        if (MemberGuard.Earning(work.View.Account) is { } refusal)
        {
            return refusal;
        }

        var velocity = ReferralVelocity.At(ReferralCode.Normalise(claim.Code), claim.OccurredAt, program.Zone);
        var reasons = ReferralJudge.Reasons(claim, settings, work.ReferralCode, work.Profile, work.Activities, work.AlikeFriends).ToList();
        if (ReferralJudge.StatusFor(reasons, settings) != ReferralStatus.Refused)
        {
            reasons.AddRange(velocity.Exceeded(settings, work));
            Count(velocity, reasons, settings, work);
        }

        var referral = Of(claim, work.ReferralCode) with { Status = ReferralJudge.StatusFor(reasons, settings), Reasons = reasons };
        work.Change(work.Activities.Where(activity => activity.RuleId.Length == 0).Aggregate(referral, (known, order) => known.With(new(order.Source, order.At, order.Spent), settings)));
        Welcome(settings, work, now);
        return null;
    }

    /// <summary>Gives, or takes back, what the friend gets for coming.</summary>
    internal void Welcome(ReferralSettings settings, MemberWork work, DateTimeOffset now)
    {
        var isWelcome = work.Referral is { Status: not (ReferralStatus.Held or ReferralStatus.Refused) };
        var known = work.Vouchers.Any(voucher => voucher.Source == ReferralClaimed.Source);
        if (gifts.Align(settings.WelcomeReward, ReferralClaimed.Source, isWelcome, work, now) is { } voucher && !known && messages.IsOn)
        {
            work.Tell(ReferralMessage.Of(MessageKinds.ReferralWelcome, voucher.Member, ReferralSide.Friend, voucher, now));
        }
    }

    /// <summary>Those beyond the number are not counted: once staff have looked at them, the next day is a new one.</summary>
    private static void Count(ReferralVelocity velocity, List<ReferralReason> reasons, ReferralSettings settings, MemberWork work)
    {
        if (!reasons.Contains(ReferralReason.ManyInADay) && !reasons.Contains(ReferralReason.ManyInAWeek))
        {
            velocity.Count(settings, work);
        }
    }

    private static Referral Of(ReferralClaimed claim, ReferralCode? code) => new()
    {
        Member = claim.Member,
        Id = Referral.IdOf(claim.Member),
        Referrer = code?.Member,
        Code = ReferralCode.Normalise(claim.Code),
        ClickedAt = claim.ClickedAt ?? claim.OccurredAt,
        ClaimedAt = claim.OccurredAt,
        Marks = claim.Marks,
    };
}
