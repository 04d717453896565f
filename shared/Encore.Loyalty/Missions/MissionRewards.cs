using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Missions;

/// <summary>What a mission brings: points by rules, a voucher by the mission. By the program in force when the last step was done, so a mission that is thought of later rewards nobody for what was over by then.</summary>
public sealed class MissionRewards(TurnAwards awards, VoucherGifts gifts, MessageSwitch messages) : IFactHandler
{
    public bool Handles(LoyaltyEvent fact) => fact is MissionTurn;

    public Refusal? Handle(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        var turn = (MissionTurn)fact;
        var (first, stands, refusal) = awards.Align(turn, work, now);
        if (first is null || refusal is not null)
        {
            return refusal;
        }

        var mission = work.Programs.At(first.OccurredAt).Program.Missions?.Find(turn.MissionId);
        var voucher = gifts.Align(mission?.Reward, fact.Origin, stands, work, now);
        if (messages.IsOn && stands && mission is not null && turn is MissionCompleted { Turn: 1 })
        {
            Tell(turn, voucher, work, now);
        }

        return null;
    }

    private static void Tell(MissionTurn turn, Voucher? voucher, MemberWork work, DateTimeOffset now)
    {
        var values = new Dictionary<string, string> { ["mission"] = turn.MissionId };
        if (voucher is not null)
        {
            (values["reward"], values["code"]) = (voucher.RewardId, voucher.Code);
            MessageValues.AddInstant(values, "expiresAt", voucher.ExpiresAt);
        }

        work.Tell(new() { Member = turn.Member, Kind = MessageKinds.MissionCompleted, Values = values, CreatedAt = now });
    }
}
