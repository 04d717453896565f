using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>A piece of a product: its price is taken off at the checkout, or staff send it.</summary>
internal sealed class ProductKind : IRewardKind
{
    private const int MostLetters = 100;

    public RewardKind Kind => RewardKind.Product;

    public Delivery DeliveryOf(Reward reward) => reward.ByStaff == true ? Delivery.ByStaff : Delivery.Checkout;

    public IEnumerable<ProgramError> Check(Reward reward, string path)
    {
        if (string.IsNullOrWhiteSpace(reward.ProductId) || reward.ProductId.Length > MostLetters)
        {
            yield return new($"{path}.productId", $"'{reward.ProductId}' names no product.", $"Give the product's id in the store, 1 to {MostLetters} characters.");
        }

        foreach (var error in RewardRules.Without(reward, path, nameof(reward.Value), nameof(reward.Percent), nameof(reward.MaxValue), nameof(reward.FreeShipping), nameof(reward.Content)))
        {
            yield return error;
        }
    }
}
