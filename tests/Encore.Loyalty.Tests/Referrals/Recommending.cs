using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Referrals;

/// <summary>A shop whose members bring friends; Ann recommends.</summary>
internal sealed class Recommending : IDisposable
{
    public const string Program = """
        {
          "earning": [
            { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 },
            { "id": "bring-a-friend", "kind": "referral", "points": 200 },
            { "id": "brought", "kind": "referred", "points": 50 }
          ],
          "rewards": [
            { "id": "welcome-5", "kind": "coupon", "value": 5, "cost": 100 },
            { "id": "thanks-10", "kind": "coupon", "value": 10, "cost": 200 }
          ],
          "referral": { "minSpend": 30, "afterDays": 14, "welcomeReward": "welcome-5", "referrerReward": "thanks-10", "mostPerDay": 3 }
        }
        """;

    private Recommending()
    {
    }

    public Shop Shop { get; } = new();

    public string Code { get; private set; } = "";

    public MemberId Ann => Shop.Ann;

    public static MemberId Friend(string name) => MemberId.Of("shop", name);

    public static async Task<Recommending> OpenAsync(string program = Program, ReferralMarks? marks = null)
    {
        var opened = new Recommending();
        Assert.That((await opened.Shop.Engine.Programs.PublishAsync(program, "owner")).Errors, Is.Empty);
        opened.Code = await opened.Shop.Engine.Referrals.OpenAsync(opened.Ann, marks);
        return opened;
    }

    public async Task<Referral> ComesAsync(MemberId friend, ReferralMarks? marks = null) =>
        (await Shop.Engine.Referrals.ClaimAsync(friend, Code, Shop.Clock.Now, marks ?? ReferralMarks.None))!;

    public Task BuysAsync(MemberId friend, string order, decimal net) =>
        Shop.HappenAsync(new OrderPaid { Member = friend, OccurredAt = Shop.Clock.Now, OrderId = order, Order = Shop.Goods(net) });

    public Task GetsBackAsync(MemberId friend, string order, decimal total) =>
        Shop.HappenAsync(new OrderRefunded { Member = friend, OccurredAt = Shop.Clock.Now, OrderId = order, RefundedTotal = Money.Of(total, "USD") });

    public Task PassAsync(int days)
    {
        Shop.Clock.Advance(TimeSpan.FromDays(days));
        return Shop.Engine.Jobs.RunAsync();
    }

    public async Task<ReferralStatus> StatusAsync(MemberId friend) => (await Shop.Engine.Referrals.OfFriendAsync(friend))!.Status;

    /// <summary>What stands of a rule's points.</summary>
    public async Task<long> EarnedAsync(MemberId member, string rule) =>
        (await Shop.Engine.Members.HistoryAsync(member)).Where(entry => entry.RuleId == rule)
            .Sum(entry => entry.From == LedgerAccount.Issued ? entry.Points.Value : entry.To == LedgerAccount.ClawedBack ? -entry.Points.Value : entry.From == LedgerAccount.ClawedBack ? entry.Points.Value : 0);

    public async Task<long> BalanceAsync(MemberId member) => (await Shop.Engine.Members.AccountAsync(member)).Balances.Available;

    public async Task<IEnumerable<VoucherStatus>> VouchersAsync(MemberId member, string reward) =>
        (await Shop.Engine.Members.OverviewAsync(member)).Vouchers.Where(voucher => voucher.RewardId == reward).Select(voucher => voucher.Status);

    public void Dispose() => Shop.Dispose();
}
