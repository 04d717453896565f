using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Reviews;

/// <summary>Does a review have what a rule asks for? Pure.</summary>
internal static class ReviewCheck
{
    /// <param name="terms">Null: approval is enough.</param>
    /// <param name="review">With what is known of the purchase.</param>
    public static ReviewLack Of(ReviewTerms? terms, ReviewApproved review) =>
        terms is null ? ReviewLack.None
        : terms.RequiresPurchase && review.VerifiedPurchase != true ? ReviewLack.NoPurchase
        : terms.MinimumLength is { } least && !(review.Length >= least) ? ReviewLack.TooShort
        : ReviewLack.None;
}
