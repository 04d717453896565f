using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>A code that takes something off an order: an amount, a percentage, or the shipping.</summary>
internal sealed class CouponKind : IRewardKind
{
    public RewardKind Kind => RewardKind.Coupon;

    public Delivery DeliveryOf(Reward reward) => Delivery.Checkout;

    public IEnumerable<ProgramError> Check(Reward reward, string path)
    {
        if (reward.Value is < 0 or > RewardRules.MostValue)
        {
            yield return new($"{path}.value", $"{reward.Value} is out of range.", "Give the amount that the coupon takes off, above 0.");
        }

        if (reward.Percent is <= 0 or > 100)
        {
            yield return new($"{path}.percent", $"{reward.Percent} is out of range.", "Give above 0 to 100.");
        }

        var effects = (reward.Value > 0 ? 1 : 0) + (reward.Percent is null ? 0 : 1) + (reward.FreeShipping ? 1 : 0);
        if (effects != 1 && reward.Value >= 0)
        {
            yield return new($"{path}.value", effects == 0 ? $"{reward.Value}: the coupon takes nothing off." : "The coupon takes off more than one thing.", "Give exactly one: the amount that the coupon takes off as value, above 0; percent; or \"freeShipping\": true.");
        }

        if (reward.MaxValue is not null && (reward.Percent is null || reward.MaxValue is <= 0 or > RewardRules.MostValue))
        {
            yield return new($"{path}.maxValue", $"{reward.MaxValue} does not fit.", "Give the most that a percentage takes off, above 0; leave it out for other coupons.");
        }

        if (reward.ByStaff == true)
        {
            yield return new($"{path}.byStaff", "A coupon is used at the checkout.", "Leave byStaff out; or make it a reward of kind service.");
        }

        foreach (var error in RewardRules.Without(reward, path, nameof(reward.ProductId), nameof(reward.Content)))
        {
            yield return error;
        }
    }
}
