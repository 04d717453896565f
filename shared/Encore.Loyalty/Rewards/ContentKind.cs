using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>A link or a code, the same for all, that a member is shown after redeeming.</summary>
internal sealed class ContentKind : IRewardKind
{
    private const int MostLetters = 2000;

    public RewardKind Kind => RewardKind.Content;

    public Delivery DeliveryOf(Reward reward) => Delivery.AtOnce;

    public IEnumerable<ProgramError> Check(Reward reward, string path)
    {
        if (string.IsNullOrWhiteSpace(reward.Content) || reward.Content.Length > MostLetters)
        {
            yield return new($"{path}.content", $"There is nothing to show, or more than {MostLetters} characters.", "Give the link or the code that is shown after redeeming.");
        }

        foreach (var error in RewardRules.Without(reward, path, nameof(reward.Percent), nameof(reward.MaxValue), nameof(reward.FreeShipping), nameof(reward.ProductId), nameof(reward.Limits)))
        {
            yield return error;
        }
    }
}
