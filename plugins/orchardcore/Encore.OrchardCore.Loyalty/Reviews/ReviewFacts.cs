using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.OrchardCore.Loyalty.Reviews.Data;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Reviews;

/// <summary>What became of a review, as facts. A review without a writer or product is nobody's.</summary>
public static class ReviewFacts
{
    public static IReadOnlyCollection<LoyaltyEvent> Approved(ContentItem item, ProductReview review, HostOptions host, DateTimeOffset now) =>
        IsComplete(item, review)
            ? [new ReviewApproved { Member = host.Member(item.Owner), ReviewId = item.ContentItemId, ProductId = review.ProductId()!, OccurredAt = item.PublishedUtc is { } published ? Utc(published) : now }]
            : [];

    public static IReadOnlyCollection<LoyaltyEvent> Withdrawn(ContentItem item, ProductReview review, HostOptions host, DateTimeOffset now) =>
        IsComplete(item, review)
            ? [new ReviewWithdrawn { Member = host.Member(item.Owner), ReviewId = item.ContentItemId, ProductId = review.ProductId()!, OccurredAt = now }]
            : [];

    private static bool IsComplete(ContentItem item, ProductReview review) => !string.IsNullOrWhiteSpace(item.Owner) && review.ProductId() is not null;

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
