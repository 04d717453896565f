using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;

namespace Encore.DemoStore.Loyalty;

/// <summary>The shop's own paid orders, for what looks back at all of them. Every change states its facts in its own transaction here, so the comparison finds nothing missing.</summary>
public sealed class ShopOrders(ShopDatabase database, OrderStore orders) : IShopHistory
{
    public string Name => "orders";

    public Task<IReadOnlyList<ShopRecord>> RecentAsync(DateTimeOffset from, int limit, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ShopRecord>>([]);

    public Task<HistoryPage> ReadAsync(string? after, DateTimeOffset from, int limit, CancellationToken cancel)
    {
        using var sql = database.Open();
        var page = orders.After(sql, after is null ? 0 : long.Parse(after, CultureInfo.InvariantCulture), limit);
        var records = page.Where(order => order.CustomerId is not null && order.PaidAt >= from).Select(Record).ToList();
        return Task.FromResult(new HistoryPage(records, page.Count < limit ? null : page[^1].Id.ToString(CultureInfo.InvariantCulture)));
    }

    private static ShopRecord Record(Order order)
    {
        var (member, id) = (EncoreHost.Member(order.CustomerId!.Value), OrderMapping.Id(order));
        return new()
        {
            Id = id,
            Began = order.PaidAt!.Value,
            Facts =
            [
                new OrderPaid { Member = member, OccurredAt = order.PaidAt.Value, OrderId = id, Order = OrderMapping.Facts(order) },
                .. order.CancelledAt is { } cancelled ? [new OrderCancelled { Member = member, OccurredAt = cancelled, OrderId = id }] : Array.Empty<LoyaltyEvent>(),
            ],
        };
    }
}
