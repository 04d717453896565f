using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Referrals;

/// <summary>What a referral brings one of its sides: points by rules, a voucher by the settings. It stands while the latest turn says so; dated by the first, so going back and forth gains nothing.</summary>
public sealed class ReferralRewards(Awarding awarding, VoucherGifts gifts, MessageSwitch messages) : IFactHandler
{
    public bool Handles(LoyaltyEvent fact) => fact is ReferralTurn;

    public Refusal? Handle(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        var turn = (ReferralTurn)fact;
        var turns = work.FactsOf(fact.Origin, knownAt: now < fact.OccurredAt ? fact.OccurredAt : now).OfType<ReferralTurn>().ToList();
        if (turns.OfType<ReferralQualified>().MinBy(qualified => qualified.Turn) is not { } first)
        {
            return null;
        }

        var stands = Stands(turns);
        var refusal = (stands ? awarding.Grant(first, work, now, isNew: turn == first) : null)
            ?? awarding.Align(first, award => new(stands ? Points.Of(award.Points) : Points.Zero, null), work, now);
        if (refusal is null)
        {
            var voucher = gifts.Align(work.Programs.At(first.OccurredAt).Program.Referral?.RewardFor(turn.Side), fact.Origin, stands, work, now);
            Tell(turn, stands, voucher, work, now);
        }

        return refusal;
    }

    internal static bool Stands(IReadOnlyCollection<ReferralTurn> turns)
    {
        var latest = turns.Max(turn => turn.Turn);
        return !turns.OfType<ReferralUndone>().Any(turn => turn.Turn == latest);
    }

    private void Tell(ReferralTurn turn, bool stands, Voucher? voucher, MemberWork work, DateTimeOffset now)
    {
        if (messages.IsOn && stands && turn is ReferralQualified { Turn: 1 })
        {
            work.Tell(ReferralMessage.Of(MessageKinds.ReferralQualified, turn.Member, turn.Side, voucher, now));
        }
    }
}
