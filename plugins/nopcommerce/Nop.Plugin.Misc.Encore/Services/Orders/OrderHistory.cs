using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using Nop.Core.Domain.Orders;
using Nop.Data;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>The store's orders by id, deleted ones too. The store does not date changes, so the recent ones are the newest.</summary>
public sealed class OrderHistory(IRepository<Order> orders, MemberLookup members, OrderIntake intake, EncoreEngine engine, TimeProvider clock) : IShopHistory
{
    /// <summary>Of its bookmark.</summary>
    public const string BookmarkName = "orders";

    /// <summary>The store writes an order piece by piece, without a transaction: what is younger may not be whole yet.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);

    public string Name => BookmarkName;

    public async Task<IReadOnlyList<ShopRecord>> RecentAsync(DateTimeOffset from, int limit, CancellationToken cancel)
    {
        var (begin, end) = Span(from);
        return await OutlinesAsync(await orders.GetAllAsync(query => query.Where(order => order.CreatedOnUtc >= begin && order.CreatedOnUtc <= end).OrderByDescending(order => order.Id).Take(limit)));
    }

    public async Task<HistoryPage> ReadAsync(string? after, DateTimeOffset from, int limit, CancellationToken cancel)
    {
        var ((begin, end), mark) = (Span(from), Id(after ?? "0"));
        var page = await orders.GetAllAsync(query => query.Where(order => order.Id > mark && order.CreatedOnUtc >= begin && order.CreatedOnUtc <= end).OrderBy(order => order.Id).Take(limit));
        return new(await OutlinesAsync(page), page.Count < limit ? null : page[^1].Id.ToString(CultureInfo.InvariantCulture));
    }

    public async Task<IReadOnlyList<LoyaltyEvent>> TellAsync(ShopRecord record, CancellationToken cancel)
    {
        var id = Id(record.Id);
        var found = await orders.GetAllAsync(query => query.Where(order => order.Id == id));
        return found is [var order] && await engine.FindAsync() is { } running ? await intake.TellAsync(running.Engine, order, record.Member, AsOf(record)) : [];
    }

    private async Task<IReadOnlyList<ShopRecord>> OutlinesAsync(IEnumerable<Order> page)
    {
        var outlines = new List<ShopRecord>();
        foreach (var order in page)
        {
            if (await members.FindAsync(order.CustomerId) is { } member)
            {
                outlines.Add(OrderEvents.Outline(order, member, clock.GetUtcNow()));
            }
        }

        return outlines;
    }

    /// <summary>The instant of the outline: an edit is dated by it, and known by that date.</summary>
    private DateTimeOffset AsOf(ShopRecord record) => record.Facts.OfType<OrderEdited>().FirstOrDefault()?.OccurredAt ?? clock.GetUtcNow();

    private (DateTime Begin, DateTime End) Span(DateTimeOffset from) => (from.UtcDateTime, (clock.GetUtcNow() - Settled).UtcDateTime);

    private static int Id(string id) => int.Parse(id, CultureInfo.InvariantCulture);
}
