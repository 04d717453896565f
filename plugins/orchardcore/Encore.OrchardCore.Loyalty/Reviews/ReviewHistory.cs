using System.Globalization;
using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Reconciliation;
using Encore.OrchardCore.Loyalty.Reviews.Data;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace Encore.OrchardCore.Loyalty.Reviews;

/// <summary>The reviews by document. One that was removed is not found any more.</summary>
public sealed class ReviewHistory(ISession session, IContentManager content, LoyaltyEngine engine, TimeProvider clock) : IShopHistory
{
    /// <summary>Of its bookmark.</summary>
    public const string BookmarkName = "reviews";

    public string Name => BookmarkName;

    public async Task<IReadOnlyList<ShopRecord>> RecentAsync(DateTimeOffset from, int limit, CancellationToken cancel)
    {
        var begin = from.UtcDateTime;
        var changed = await session
            .Query<ContentItem, ContentItemIndex>(index => index.ContentType == ProductReview.Type && index.Latest && index.CreatedUtc >= begin)
            .OrderByDescending(index => index.ModifiedUtc!)
            .Take(limit)
            .ListAsync();
        return await RecordsAsync(changed);
    }

    public async Task<HistoryPage> ReadAsync(string? after, DateTimeOffset from, int limit, CancellationToken cancel)
    {
        var (begin, mark) = (from.UtcDateTime, long.Parse(after ?? "0", CultureInfo.InvariantCulture));
        var page = (await session
            .Query<ContentItem, ContentItemIndex>(index => index.ContentType == ProductReview.Type && index.Latest && index.CreatedUtc >= begin && index.DocumentId > mark)
            .OrderBy(index => index.DocumentId)
            .Take(limit)
            .ListAsync()).ToList();
        return new(await RecordsAsync(page), page.Count < limit ? null : page.Max(item => item.Id).ToString(CultureInfo.InvariantCulture));
    }

    private async Task<IReadOnlyList<ShopRecord>> RecordsAsync(IEnumerable<ContentItem> latest)
    {
        var records = new List<ShopRecord>();
        foreach (var item in latest)
        {
            var shown = await ShownAsync(item);
            var seen = shown ?? item;
            if (seen.TryGet<ProductReview>(out var review) && ReviewFacts.RecordOf(seen, review, isVisible: shown is not null, engine.Host, clock.GetUtcNow()) is { } record)
            {
                records.Add(record);
            }
        }

        return records;
    }

    /// <summary>The version that readers see, which may be older than a draft of it; null: none.</summary>
    private async Task<ContentItem?> ShownAsync(ContentItem latest) =>
        latest.Published ? latest
        : latest.PublishedUtc is null ? null
        : await content.GetAsync(latest.ContentItemId, VersionOptions.Published);
}
