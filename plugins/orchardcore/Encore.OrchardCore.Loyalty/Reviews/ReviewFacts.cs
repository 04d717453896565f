using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using Encore.OrchardCore.Loyalty.Reviews.Data;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Reviews;

/// <summary>
/// What became of a review, as facts. A review without a writer or product is nobody's. Whether the product was bought is left to the orders that Encore knows: they name products by the same ids. There are no photos.
/// </summary>
public static class ReviewFacts
{
    public static IReadOnlyCollection<LoyaltyEvent> Approved(ContentItem item, ProductReview review, HostOptions host, DateTimeOffset now) =>
        IsComplete(item, review)
            ?
            [
                new ReviewApproved
                {
                    Member = host.Member(item.Owner),
                    ReviewId = item.ContentItemId,
                    ProductId = review.ProductId()!,
                    OccurredAt = item.PublishedUtc is { } published ? Utc(published) : now,
                    Length = review.Text?.Text?.Trim().Length ?? 0,
                },
            ]
            : [];

    public static IReadOnlyCollection<LoyaltyEvent> Withdrawn(ContentItem item, ProductReview review, HostOptions host, DateTimeOffset now) =>
        IsComplete(item, review)
            ? [new ReviewWithdrawn { Member = host.Member(item.Owner), ReviewId = item.ContentItemId, ProductId = review.ProductId()!, OccurredAt = now }]
            : [];

    /// <summary>The review for the comparison with what is known; null where it is nobody's.</summary>
    /// <param name="item">The version that readers see, or else the latest.</param>
    /// <param name="review">Its part.</param>
    /// <param name="isVisible">Readers see it.</param>
    /// <param name="host">The engine's.</param>
    /// <param name="now">The platform does not date a withdrawal.</param>
    public static ShopRecord? RecordOf(ContentItem item, ProductReview review, bool isVisible, HostOptions host, DateTimeOffset now) =>
        (isVisible ? Approved(item, review, host, now) : Withdrawn(item, review, host, now)) is { Count: > 0 } facts
            ? new() { Id = item.ContentItemId, Began = item.CreatedUtc is { } written ? Utc(written) : now, Facts = [.. facts] }
            : null;

    private static bool IsComplete(ContentItem item, ProductReview review) => !string.IsNullOrWhiteSpace(item.Owner) && review.ProductId() is not null;

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
