using Encore.OrchardCore.Loyalty.Reviews.Data;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Reviews.Page;

/// <summary>A review as a product page shows it.</summary>
/// <param name="Author">The writer's user name.</param>
/// <param name="Rating">1 to 5.</param>
/// <param name="Text">Plain text.</param>
/// <param name="WrittenUtc">When it was sent in.</param>
public sealed record ApprovedReview(string Author, int Rating, string Text, DateTime? WrittenUtc)
{
    public static ApprovedReview From(ContentItem item)
    {
        var review = item.GetOrCreate<ProductReview>();
        return new(review.Writer ?? item.Author ?? "", (int)Math.Clamp(review.Rating?.Value ?? 1, 1, 5), review.Text?.Text ?? "", item.CreatedUtc);
    }
}
