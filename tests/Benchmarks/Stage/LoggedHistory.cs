using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using Encore.Replay;

namespace Encore.Benchmarks.Stage;

/// <summary>A purchase log as a shop would show its orders.</summary>
internal sealed class LoggedHistory(IReadOnlyList<LoggedOrder> log) : IShopHistory
{
    private static readonly Currency Dollars = Currency.Of("USD");

    public string Name => "orders";

    public Task<IReadOnlyList<ShopRecord>> RecentAsync(DateTimeOffset from, int limit, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ShopRecord>>([]);

    public Task<HistoryPage> ReadAsync(string? after, DateTimeOffset from, int limit, CancellationToken cancel)
    {
        var start = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        var end = Math.Min(log.Count, start + limit);
        var records = new ShopRecord[end - start];
        for (var index = start; index < end; index++)
        {
            var order = log[index];
            var fact = new OrderPaid
            {
                Member = MemberId.Of("shop", order.Customer), OccurredAt = order.PaidAt, OrderId = order.Id,
                Order = new() { Currency = Dollars, Lines = [new() { LineId = "1", ProductId = "cd", Quantity = order.Quantity, Net = order.Value }], Total = order.Value },
            };
            records[index - start] = new() { Id = fact.OrderId, Began = fact.OccurredAt, Facts = [fact] };
        }

        return Task.FromResult(new HistoryPage(records, end == log.Count ? null : end.ToString(CultureInfo.InvariantCulture)));
    }
}
