using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>A reward that its name says all of: a service, a seat.</summary>
internal sealed class PlainKind(RewardKind kind, Delivery delivery) : IRewardKind
{
    public RewardKind Kind => kind;

    public Delivery DeliveryOf(Reward reward) => delivery;

    public IEnumerable<ProgramError> Check(Reward reward, string path) =>
        RewardRules.Without(reward, path, nameof(reward.Percent), nameof(reward.MaxValue), nameof(reward.FreeShipping), nameof(reward.ProductId), nameof(reward.Limits), nameof(reward.Content));
}
