using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Referrals;

/// <summary>What a referral brings one of its sides: points by rules, a voucher by the settings.</summary>
public sealed class ReferralRewards(TurnAwards awards, VoucherGifts gifts, MessageSwitch messages) : IFactHandler
{
    public bool Handles(LoyaltyEvent fact) => fact is ReferralTurn;

    public Refusal? Handle(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        var turn = (ReferralTurn)fact;
        var (first, stands, refusal) = awards.Align(turn, work, now);
        if (first is null || refusal is not null)
        {
            return refusal;
        }

        var voucher = gifts.Align(work.Programs.At(first.OccurredAt).Program.Referral?.RewardFor(turn.Side), fact.Origin, stands, work, now);
        if (messages.IsOn && stands && turn is ReferralQualified { Turn: 1 })
        {
            work.Tell(ReferralMessage.Of(MessageKinds.ReferralQualified, turn.Member, turn.Side, voucher, now));
        }

        return null;
    }
}
