using System.Globalization;
using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>The shop's orders by document. One that was removed is not found any more.</summary>
public sealed class OrderHistory(ISession session, IContentManager content, OrderReader orders, LoyaltyEngine engine, TimeProvider clock) : IShopHistory
{
    /// <summary>Of its bookmark.</summary>
    public const string BookmarkName = "orders";

    public string Name => BookmarkName;

    public async Task<IReadOnlyList<ShopRecord>> RecentAsync(DateTimeOffset from, int limit, CancellationToken cancel)
    {
        var begin = from.UtcDateTime;
        var changed = await session
            .Query<ContentItem, ContentItemIndex>(index => index.ContentType == OrderReader.Type && index.Published && index.CreatedUtc >= begin)
            .OrderByDescending(index => index.ModifiedUtc!)
            .Take(limit)
            .ListAsync();
        return Outlines(changed);
    }

    public async Task<HistoryPage> ReadAsync(string? after, DateTimeOffset from, int limit, CancellationToken cancel)
    {
        var (begin, mark) = (from.UtcDateTime, long.Parse(after ?? "0", CultureInfo.InvariantCulture));
        var page = (await session
            .Query<ContentItem, ContentItemIndex>(index => index.ContentType == OrderReader.Type && index.Published && index.CreatedUtc >= begin && index.DocumentId > mark)
            .OrderBy(index => index.DocumentId)
            .Take(limit)
            .ListAsync()).ToList();
        return new(Outlines(page), page.Count < limit ? null : page.Max(item => item.Id).ToString(CultureInfo.InvariantCulture));
    }

    public async Task<IReadOnlyList<LoyaltyEvent>> TellAsync(ShopRecord record, CancellationToken cancel) =>
        await content.GetAsync(record.Id, VersionOptions.Published) is { } item && await orders.ReadAsync(item) is { } order
            ? [.. OrderEventMapper.FactsOf(order, engine.Host, clock.GetUtcNow())]
            : [];

    /// <summary>Without the products of the lines: no key depends on them.</summary>
    private IReadOnlyList<ShopRecord> Outlines(IEnumerable<ContentItem> items) =>
        [.. items.Select(OrderReader.Outline).OfType<OrderSnapshot>().Select(order => OrderEventMapper.RecordOf(order, engine.Host, clock.GetUtcNow())).OfType<ShopRecord>()];
}
