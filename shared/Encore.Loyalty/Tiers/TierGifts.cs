using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Tiers;

/// <summary>
/// Entry gifts: once for each tier and period, for coming up under the definition in force; whoever is in a tier already when it is introduced or changed gets none. When a refund shows that a member never came up,
/// the gift is taken back, and given again when it turns out that they did. Gifts are no activities: they bring nobody nearer to the next tier.
/// </summary>
public sealed class TierGifts(HostOptions host, RewardKinds kinds)
{
    private const string Kind = "tier";

    private const string RuleId = "entry-gift";

    public static SourceKey Source(string tier, string period) => SourceKey.Of(Kind, $"{tier}/{period}");

    /// <summary>The sources under which gifts may stand around an instant.</summary>
    internal static IEnumerable<SourceKey> Around(TierTime time, DateTimeOffset instant) =>
        from level in time.Tiers.Levels
        where level.Gift is not null
        from period in new[] { -1, 0, 1 }.Select(later => time.NameOf(instant, later)).Distinct()
        select Source(level.Id, period);

    /// <returns>The gifts that are remembered from now on.</returns>
    internal IReadOnlyList<TierGiven> Align(TierTime time, TierStanding standing, MemberWork work, DateTimeOffset now)
    {
        var (number, program) = work.Programs.At(now);
        var remembered = TierMark.Of(work.Profile).Gifts.Where(gift => gift.At >= time.EntriesFrom(now)).Select(gift => Taken(gift, time, standing, work, Moment.At(now, number), program)).ToList();
        var from = work.Programs.SinceUnchanged(now, TierPrint.Of);
        foreach (var entry in standing.Entries.Where(entry => entry.At >= from && (!entry.IsSkipped || time.Tiers.GiftsForSkipped)))
        {
            if (time.Tiers.LevelOf(entry.Tier)?.Gift is { } gift && !remembered.Exists(given => given.Tier == entry.Tier && IsSamePeriod(given.At, entry.At, time)) && Give(gift, entry, time, work, Moment.At(now, number), program))
            {
                remembered.Add(new(entry.Tier, time.NameOf(entry.At), entry.At));
            }
        }

        return remembered;
    }

    private static bool IsSamePeriod(DateTimeOffset given, DateTimeOffset entered, TierTime time) =>
        time.NameOf(given) == time.NameOf(entered) || (time.Tiers.Window == TierWindow.RollingMonths && entered < given.AddMonths(time.Tiers.Months) && given < entered.AddMonths(time.Tiers.Months));

    private bool Give(TierGift gift, TierEntry entry, TierTime time, MemberWork work, Moment moment, LoyaltyProgram program)
    {
        var source = Source(entry.Tier, time.NameOf(entry.At));
        if (gift.Points is { } points)
        {
            var terms = new LotTerms
            {
                Kind = SourceKind.Of(Kind),
                ExpiresAt = gift.Validity?.EndFrom(moment.Now, program.Zone),
                RedeemableFor = gift.RedeemableFor is { } allowed ? Eligibility.Only(allowed) : Eligibility.Everything,
            };
            var award = new Award { RuleId = RuleId, Source = source, Points = Points.Of(points), Terms = terms, Details = new() { Points = points } };
            return !work.Apply(Accrual.Decide(work.View, award, moment)).IsRefused;
        }

        if (program.RewardOf(gift.Reward ?? "") is { } reward && host.TakesVouchers && MemberGuard.Earning(work.View.Account) is null)
        {
            if (work.Vouchers.All(voucher => voucher.Source != source))
            {
                work.Change(VoucherOf(reward, source, work.View.Account.Member, moment.Now, program));
            }

            return true;
        }

        return false;
    }

    private Voucher VoucherOf(Reward reward, SourceKey source, MemberId member, DateTimeOffset now, LoyaltyProgram program) => new()
    {
        Code = VoucherCode.Draw(),
        Member = member,
        RewardId = reward.Id,
        Kind = reward.Kind,
        Value = Money.Of(reward.Value, host.Currency),
        Terms = VoucherTerms.Of(reward, kinds.DeliveryOf(reward)) with { Stock = null },
        Status = kinds.DeliveryOf(reward) == Delivery.AtOnce ? VoucherStatus.Used : VoucherStatus.Issued,
        IssuedAt = now,
        ExpiresAt = reward.Validity?.EndFrom(now, program.Zone),
        Source = source,
    };

    private static TierGiven Taken(TierGiven gift, TierTime time, TierStanding standing, MemberWork work, Moment moment, LoyaltyProgram program)
    {
        var isUndue = !standing.Entries.Any(entry => entry.Tier == gift.Tier && IsSamePeriod(gift.At, entry.At, time));
        if (isUndue == gift.IsTaken)
        {
            return gift;
        }

        var source = Source(gift.Tier, gift.Period);
        var granted = work.View.Of(source, RuleId).Where(entry => entry.From == LedgerAccount.Issued).Sum(entry => entry.Points.Value);
        var target = new AwardTarget { Source = source, RuleId = RuleId, Target = Points.Of(isUndue ? 0 : granted), Policy = program.Refunds.Policy, Grace = program.Refunds.Grace };
        if (granted > 0 && work.Apply(Clawback.Decide(work.View, target, moment)).IsRefused)
        {
            return gift;
        }

        foreach (var voucher in work.Vouchers.Where(voucher => voucher.Source == source && voucher.Status == (isUndue ? VoucherStatus.Issued : VoucherStatus.Revoked)).ToList())
        {
            work.Change(voucher with { Status = isUndue ? VoucherStatus.Revoked : VoucherStatus.Issued });
        }

        return gift with { IsTaken = isUndue };
    }
}
