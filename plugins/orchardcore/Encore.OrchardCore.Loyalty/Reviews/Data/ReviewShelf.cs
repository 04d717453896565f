using OrchardCore.ContentManagement;
using YesSql;

namespace Encore.OrchardCore.Loyalty.Reviews.Data;

/// <summary>Finds reviews.</summary>
public sealed class ReviewShelf(ISession session)
{
    /// <summary>Approved reviews of a product, newest first.</summary>
    public Task<IEnumerable<ContentItem>> ApprovedAsync(string productId, int limit) => session
        .Query<ContentItem, ProductReviewIndex>(index => index.ProductId == productId && index.Published)
        .OrderByDescending(index => index.CreatedUtc!)
        .Take(limit)
        .ListAsync();

    /// <summary>The writer's review of a product, approved or waiting; null when there is none.</summary>
    public Task<ContentItem?> OfAsync(string productId, string owner) => session
        .Query<ContentItem, ProductReviewIndex>(index => index.ProductId == productId && index.Owner == owner && index.Latest)
        .FirstOrDefaultAsync()!;
}
