using Encore.OrchardCore.Loyalty.Reviews.Data;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Reviews;

/// <summary>Takes reviews in. They wait as drafts until an admin publishes them.</summary>
public sealed class ReviewDesk(IContentManager content, ReviewShelf shelf)
{
    public const int MinTextLength = 20;

    public const int MaxTextLength = 5_000;

    /// <returns>Why the review was not taken; null when it was.</returns>
    public async Task<ReviewRefusal?> SubmitAsync(string owner, ReviewForm form)
    {
        var text = (form.Text ?? "").Trim();
        if (Problem(form, text) is { } problem)
        {
            return problem;
        }

        if (await content.GetAsync(form.ProductId, VersionOptions.Published) is not { ContentType: ReviewedContent.Type } product)
        {
            return ReviewRefusal.NoSuchProduct;
        }

        if (await shelf.OfAsync(product.ContentItemId, owner) is not null)
        {
            return ReviewRefusal.ReviewedBefore;
        }

        var review = await content.NewAsync(ProductReview.Type);
        review.DisplayText = $"{product.DisplayText}: {form.Rating}/5, {review.Author}";
        review.Alter<ProductReview>(part =>
        {
            part.Product.ContentItemIds = [product.ContentItemId];
            part.Rating.Value = form.Rating;
            part.Text.Text = text;
            part.Writer = review.Author;
        });
        await content.CreateAsync(review, VersionOptions.Draft);
        return null;
    }

    private static ReviewRefusal? Problem(ReviewForm form, string text) =>
        string.IsNullOrWhiteSpace(form.ProductId) ? ReviewRefusal.NoSuchProduct
        : form.Rating is < 1 or > 5 ? ReviewRefusal.NoRating
        : text.Length < MinTextLength ? ReviewRefusal.TooShort
        : text.Length > MaxTextLength ? ReviewRefusal.TooLong
        : null;
}
