using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using Nop.Core.Domain.Catalog;
using Nop.Data;

namespace Nop.Plugin.Misc.Encore.Services.Reviews;

/// <summary>The store's reviews by id. One that was deleted without an event is not found any more.</summary>
public sealed class ReviewHistory(IRepository<ProductReview> reviews, MemberLookup members, ReviewPurchase purchase, TimeProvider clock) : IShopHistory
{
    /// <summary>Of its bookmark.</summary>
    public const string BookmarkName = "reviews";

    public string Name => BookmarkName;

    public async Task<IReadOnlyList<ShopRecord>> RecentAsync(DateTimeOffset from, int limit, CancellationToken cancel)
    {
        var begin = from.UtcDateTime;
        return await RecordsAsync(await reviews.GetAllAsync(query => query.Where(review => review.CreatedOnUtc >= begin).OrderByDescending(review => review.Id).Take(limit)));
    }

    public async Task<HistoryPage> ReadAsync(string? after, DateTimeOffset from, int limit, CancellationToken cancel)
    {
        var (begin, mark) = (from.UtcDateTime, int.Parse(after ?? "0", CultureInfo.InvariantCulture));
        var page = await reviews.GetAllAsync(query => query.Where(review => review.Id > mark && review.CreatedOnUtc >= begin).OrderBy(review => review.Id).Take(limit));
        return new(await RecordsAsync(page), page.Count < limit ? null : page[^1].Id.ToString(CultureInfo.InvariantCulture));
    }

    public async Task<IReadOnlyList<LoyaltyEvent>> TellAsync(ShopRecord record, CancellationToken cancel)
    {
        var id = int.Parse(record.Id, CultureInfo.InvariantCulture);
        return await reviews.GetAllAsync(query => query.Where(review => review.Id == id)) is [var found] ? await ReviewEvents.WithPurchaseAsync(record.Facts, found, purchase) : record.Facts;
    }

    private async Task<IReadOnlyList<ShopRecord>> RecordsAsync(IEnumerable<ProductReview> page)
    {
        var records = new List<ShopRecord>();
        foreach (var review in page)
        {
            if (await members.FindAsync(review.CustomerId) is { } member)
            {
                records.Add(ReviewEvents.Of(review, member, review.IsApproved, clock.GetUtcNow()));
            }
        }

        return records;
    }
}
