using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>The rewards as a member meets them: those meant for the member, with what is left of them and why they can or cannot be had. Writes nothing.</summary>
public sealed class RewardShelf(ILedgerStore ledger, IRewardStore rewards, FollowUps followUps, RewardKinds kinds, HostOptions host)
{
    /// <summary>Whether this host can hand a reward over at all.</summary>
    public bool IsOffered(Reward reward) => reward.Enabled && (kinds.DeliveryOf(reward) != Delivery.Checkout || (host.TakesVouchers && (host.ShowsOrders || !VoucherTerms.Of(reward, Delivery.Checkout).NeedsOrder)));

    public Delivery DeliveryOf(Reward reward) => kinds.DeliveryOf(reward);

    /// <summary>By cost. Rewards for other tiers and segments, and those that never come back, are left out.</summary>
    /// <param name="account">As it stands now, see <see cref="MemberAccount.AsOf"/>.</param>
    /// <param name="vouchers">All of the member's.</param>
    /// <param name="history">The programs.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<RewardOffer>> OffersAsync(MemberAccount account, IReadOnlyList<Voucher> vouchers, ProgramHistory history, DateTimeOffset now, CancellationToken cancel = default)
    {
        var program = history.At(now).Program;
        var offered = program.Rewards.Where(IsOffered).OrderBy(reward => reward.Cost).ToList();
        var (member, counters) = await LookAsync(account, offered, history, now, cancel);
        var pools = offered.Exists(IsFromPool) ? await rewards.PoolsAsync(cancel) : new Dictionary<string, PoolCount>();
        var goal = SavingGoal.Of(account.Profile)?.Reward;
        return [.. offered.Select(reward => (Reward: reward, Check: new RewardCheck(reward, member, LeftOf(reward, counters, pools), RewardCheck.HadOf(reward, vouchers), now)))
            .Where(pair => pair.Check.IsVisible && (pair.Check.Reward.Schedule.Count == 0 || (pair.Check.Current ?? pair.Check.Next) is not null))
            .Select(pair => Offer(pair.Reward, pair.Check, account, now) with { Donated = DonatedOf(pair.Reward, counters), IsGoal = pair.Reward.Id == goal })];
    }

    internal static bool IsFromPool(Reward reward) => reward.Kind == RewardKind.Partner;

    private async Task<(EarningMember Member, IReadOnlyDictionary<string, long> Counters)> LookAsync(MemberAccount account, List<Reward> offered, ProgramHistory history, DateTimeOffset now, CancellationToken cancel)
    {
        List<string> counters =
        [
            .. offered.Where(reward => reward.Stock is not null).Select(reward => RewardCounters.Stock(reward.Id)),
            .. offered.Where(reward => reward.Kind == RewardKind.Donation).Select(reward => RewardCounters.Donated(reward.Id)),
        ];
        if (counters.Count == 0 && offered.TrueForAll(reward => reward.When is null))
        {
            return (EarningMember.Unknown, new Dictionary<string, long>());
        }

        var request = followUps.WantsAt(AccountRequest.Of(account.Member) with { Counters = counters, Figures = offered.Exists(reward => reward.When is not null) }, now, history.At(now).Program);
        var context = (await ledger.LoadAsync([request], cancel))[0];
        return (new MemberWork(context, [], history).EarnerAt(now), context.Counters);
    }

    private static long? LeftOf(Reward reward, IReadOnlyDictionary<string, long> counters, IReadOnlyDictionary<string, PoolCount> pools)
    {
        long? ofStock = reward.Stock is { } stock ? Math.Max(0, stock - counters.GetValueOrDefault(RewardCounters.Stock(reward.Id))) : null;
        long? ofPool = IsFromPool(reward) ? pools.GetValueOrDefault(reward.Id).Left : null;
        return ofStock is null || ofPool < ofStock ? ofPool ?? ofStock : ofStock;
    }

    private Money? DonatedOf(Reward reward, IReadOnlyDictionary<string, long> counters) =>
        reward.Kind == RewardKind.Donation ? Money.Of(counters.GetValueOrDefault(RewardCounters.Donated(reward.Id)) / 100m, host.Currency) : null;

    private static RewardOffer Offer(Reward reward, RewardCheck check, MemberAccount account, DateTimeOffset now)
    {
        var eligible = account.SpendableOn(reward.Kind, now);
        var refusal = MemberGuard.Spending(account) ?? check.Refusal
            ?? (eligible.Value >= reward.Cost ? null
                : new Refusal(account.Balances.Available >= reward.Cost ? RefusalCode.PointsNotEligible : RefusalCode.PointsInsufficient, reward.Id, reward.Cost, eligible.Value));
        return new(reward, eligible, refusal)
        {
            NotEligible = account.Lots.Where(lot => !lot.Available.IsZero && !lot.CanBuy(reward.Kind, now)).GroupBy(lot => lot.Terms.Kind)
                .ToDictionary(group => group.Key, group => Points.Of(group.Sum(lot => lot.Available.Value))),
            Left = check.Left,
            Had = check.Had,
            Until = check.Current?.Until,
            From = check.Current is null ? check.Next?.From : null,
        };
    }
}
