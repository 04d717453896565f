using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Rewards;

/// <summary>Whether a member can have a reward now, and if not, the first reason in the order of <see cref="RefusalCode"/>.</summary>
/// <param name="Reward">As the program in force says.</param>
/// <param name="Member">With tier and segments.</param>
/// <param name="Left">How many there are for all; null: no limit.</param>
/// <param name="Had">How many the member has had.</param>
/// <param name="Now">The instant.</param>
internal sealed record RewardCheck(Reward Reward, EarningMember Member, long? Left, int Had, DateTimeOffset Now)
{
    /// <summary>By tier and segment.</summary>
    public bool IsVisible =>
        (Reward.When?.Tiers is not { } tiers || (Member.Tier is { } tier && tiers.Contains(tier, StringComparer.Ordinal)))
        && (Reward.When?.Segments is not { } segments || segments.Any(Member.Segments.Contains));

    /// <summary>The stretch of its schedule that is on; null: none is, or there is no schedule.</summary>
    public Period? Current => Reward.Schedule.FirstOrDefault(period => period.Holds(Now));

    /// <summary>The next stretch that begins.</summary>
    public Period? Next => Reward.Schedule.FirstOrDefault(period => period.From > Now);

    private bool IsInTime => Reward.Schedule.Count == 0 || Current is not null;

    /// <summary>Everything but the points.</summary>
    public Refusal? Refusal =>
        !IsVisible ? new(RefusalCode.RewardNotForMember, Reward.Id)
        : !IsInTime ? new(RefusalCode.RewardNotNow, Reward.Id)
        : Left < 1 ? new(RefusalCode.RewardSoldOut, Reward.Id)
        : Had >= Reward.PerMember ? new(RefusalCode.RewardLimit, Reward.Id, Reward.PerMember, Had)
        : null;

    public static int HadOf(Reward reward, IEnumerable<Voucher> vouchers) => vouchers.Count(voucher => voucher.RewardId == reward.Id && voucher.Status != VoucherStatus.Revoked);
}
