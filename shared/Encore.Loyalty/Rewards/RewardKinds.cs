using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Rewards;

/// <summary>Every kind of reward that this engine knows.</summary>
public sealed class RewardKinds(IEnumerable<IRewardKind> kinds)
{
    // The last one registered wins, as it does for services.
    private readonly IReadOnlyDictionary<RewardKind, IRewardKind> kinds = kinds.GroupBy(kind => kind.Kind).ToDictionary(group => group.Key, group => group.Last());

    /// <summary>Those of the core.</summary>
    public static IReadOnlyList<IRewardKind> Core { get; } =
    [
        new CouponKind(), new ProductKind(), new ContentKind(),
        new ValueKind(RewardKind.GiftCard, Delivery.ByHost), new ValueKind(RewardKind.StoreCredit, Delivery.ByHost), new ValueKind(RewardKind.Donation, Delivery.AtOnce),
        new PlainKind(RewardKind.Service, Delivery.ByStaff), new PlainKind(RewardKind.Experience, Delivery.ByStaff), new PlainKind(RewardKind.Seat, Delivery.ByStaff),
        new PlainKind(RewardKind.Partner, Delivery.AtOnce),
    ];

    public IEnumerable<string> Names => kinds.Keys.Order().Select(kind => kind.Name);

    public IRewardKind? Find(RewardKind kind) => kinds.GetValueOrDefault(kind);

    /// <summary>Of a kind that is not known any more, because an extension was removed: by staff.</summary>
    public Delivery DeliveryOf(Reward reward) => Find(reward.Kind)?.DeliveryOf(reward) ?? Delivery.ByStaff;
}
