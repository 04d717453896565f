using System.Globalization;
using Encore.Endurance.Worker;
using Encore.Loyalty.Ledger;
using NUnit.Framework;

namespace Encore.Endurance.Stage;

/// <summary>Holds the ledger against the plan, order by order and request by request, with plain arithmetic.</summary>
internal static class ShopReview
{
    /// <summary>Every order has been granted once, and what its refunds took is gone.</summary>
    public static async Task OrdersAsync(Node node, int steps)
    {
        var bySource = await EntriesAsync(node);
        foreach (var order in Enumerable.Range(0, steps).Where(ShopPlan.IsOrder))
        {
            var entries = bySource[SourceKey.Order(order.ToString(CultureInfo.InvariantCulture))];
            var granted = Sum(entries, entry => entry.From == LedgerAccount.Issued);
            var taken = Sum(entries, entry => entry.To == LedgerAccount.ClawedBack) - Sum(entries, entry => entry.From == LedgerAccount.ClawedBack);
            Assert.That((granted, granted - taken), Is.EqualTo(((long)ShopPlan.TotalOf(order), (long)(ShopPlan.TotalOf(order) * ShopPlan.PaidShareOf(order)))), $"order {order}");
        }
    }

    /// <summary>Every voucher was paid for once, and none was paid for without being issued.</summary>
    public static async Task RedemptionsAsync(Node node)
    {
        var bySource = await EntriesAsync(node);
        var vouchers = new List<Loyalty.Rewards.Voucher>();
        for (var member = 0; member < ShopPlan.Members; member++)
        {
            vouchers.AddRange((await node.Engine.Members.OverviewAsync(node.Member(member))).Vouchers);
        }

        Assert.That(vouchers.Select(voucher => voucher.Source), Is.Unique);
        Assert.That(vouchers.Select(voucher => Sum(bySource[voucher.Source], entry => entry.To == LedgerAccount.Redeemed)), Is.All.EqualTo(RedeemTask.Cost));
        Assert.That((await node.Engine.Members.TotalsAsync()).Balances.Redeemed, Is.EqualTo(vouchers.Count * RedeemTask.Cost));
    }

    private static async Task<ILookup<SourceKey, Entry>> EntriesAsync(Node node)
    {
        var entries = new List<Entry>();
        for (var member = 0; member < ShopPlan.Members; member++)
        {
            entries.AddRange(await node.Engine.Members.HistoryAsync(node.Member(member), limit: int.MaxValue));
        }

        return entries.ToLookup(entry => entry.Source);
    }

    private static long Sum(IEnumerable<Entry> entries, Func<Entry, bool> which) => entries.Where(which).Sum(entry => entry.Points.Value);
}
