using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Misc.Encore.Services.Reviews;

/// <summary>What stands about a review. The store has no pictures in reviews; whether the product was bought is told with news only, for it has to be looked for.</summary>
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

    /// <summary>The same with the answer to whether the product was bought.</summary>
    public static async Task<IReadOnlyList<LoyaltyEvent>> WithPurchaseAsync(IEnumerable<LoyaltyEvent> facts, ProductReview review, ReviewPurchase purchase)
    {
        var told = new List<LoyaltyEvent>();
        foreach (var fact in facts)
        {
            told.Add(fact is ReviewApproved approved ? approved with { VerifiedPurchase = await purchase.IsVerifiedAsync(review) } : fact);
        }

        return told;
    }

    private static ReviewEvent Fact(ProductReview review, MemberId member, bool isVisible, DateTimeOffset now) => isVisible
        ? new ReviewApproved { Member = member, OccurredAt = now, ReviewId = Text(review.Id), ProductId = Text(review.ProductId), Length = (review.ReviewText ?? "").Trim().Length }
        : new ReviewWithdrawn { Member = member, OccurredAt = now, ReviewId = Text(review.Id), ProductId = Text(review.ProductId) };

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
