using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.SampleExtension;

/// <summary>
/// A name engraved into something that was bought; staff do it. In the program:
/// <c>{ "id": "engraving", "kind": "engraving", "cost": 200, "settings": { "letters": 12 } }</c>.
/// </summary>
public sealed class EngravingKind : IRewardKind
{
    public RewardKind Kind => RewardKind.Of("engraving");

    public Delivery DeliveryOf(Reward reward) => Delivery.ByStaff;

    public IEnumerable<ProgramError> Check(Reward reward, string path)
    {
        if ((int?)reward.Settings?["letters"] is not (>= 1 and <= 40))
        {
            yield return new($"{path}.settings.letters", $"'{(string?)reward.Settings?["letters"]}' is no number of letters.", "Say how many letters may be engraved, 1 to 40.");
        }
    }
}
