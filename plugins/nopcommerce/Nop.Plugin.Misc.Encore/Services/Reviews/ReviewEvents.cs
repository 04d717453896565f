using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Misc.Encore.Services.Reviews;

/// <summary>What stands about a review.</summary>
public static class ReviewEvents
{
    /// <param name="review">As it stands, or stood before it was deleted.</param>
    /// <param name="member">Whose it is.</param>
    /// <param name="isVisible">Approved and not deleted.</param>
    /// <param name="now">The store does not date approvals.</param>
    public static ShopRecord Of(ProductReview review, MemberId member, bool isVisible, DateTimeOffset now) => new()
    {
        Id = Text(review.Id),
        Began = new(DateTime.SpecifyKind(review.CreatedOnUtc, DateTimeKind.Utc)),
        Facts = [Fact(review, member, isVisible, now)],
    };

    private static ReviewEvent Fact(ProductReview review, MemberId member, bool isVisible, DateTimeOffset now) => isVisible
        ? new ReviewApproved { Member = member, OccurredAt = now, ReviewId = Text(review.Id), ProductId = Text(review.ProductId) }
        : new ReviewWithdrawn { Member = member, OccurredAt = now, ReviewId = Text(review.Id), ProductId = Text(review.ProductId) };

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
