using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace Encore.OrchardCore.Loyalty.Reviews.Data;

/// <summary>Keeps <see cref="ProductReviewIndex"/>.</summary>
public sealed class ProductReviewIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<ProductReviewIndex>().When(item => item.ContentType == ProductReview.Type).Map(item => new ProductReviewIndex
        {
            ContentItemId = item.ContentItemId,
            ProductId = item.TryGet<ProductReview>(out var review) ? review.ProductId() : null,
            Owner = item.Owner,
            Published = item.Published,
            Latest = item.Latest,
            CreatedUtc = item.CreatedUtc,
        });
}
