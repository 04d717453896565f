using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>Money in another form: a gift card, store credit, a donation.</summary>
internal sealed class ValueKind(RewardKind kind, Delivery delivery) : IRewardKind
{
    public RewardKind Kind => kind;

    public Delivery DeliveryOf(Reward reward) => reward.ByStaff == true ? Delivery.ByStaff : delivery;

    public IEnumerable<ProgramError> Check(Reward reward, string path)
    {
        if (reward.Value is <= 0 or > RewardRules.MostValue || decimal.Round(reward.Value, 2) != reward.Value)
        {
            yield return new($"{path}.value", $"{reward.Value} is out of range.", "Give what it is worth in the store's currency, above 0, in hundredths at the finest.");
        }

        foreach (var error in RewardRules.Without(reward, path, nameof(reward.Percent), nameof(reward.MaxValue), nameof(reward.FreeShipping), nameof(reward.ProductId), nameof(reward.Limits), nameof(reward.Content)))
        {
            yield return error;
        }
    }
}
