using Encore.Loyalty;
using Encore.Loyalty.Web.Shopper;
using Encore.OrchardCore.Loyalty.Reviews.Data;
using Encore.OrchardCore.Loyalty.Screens;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Reviews.Page;

/// <summary>What a product page shows of its reviews to the current shopper.</summary>
public sealed class ReviewsSection(ReviewShelf shelf, LoyaltyEngine engine, ScreenHost screens, IHttpContextAccessor requests)
{
    private const int Shown = 50;

    public async Task FillAsync(ReviewsShape shape, ContentItem product)
    {
        shape.ProductId = product.ContentItemId;
        shape.Reviews = [.. (await shelf.ApprovedAsync(product.ContentItemId, Shown)).Select(ApprovedReview.From)];
        shape.IsSignedIn = screens.Member is not null;
        shape.HasReviewed = screens.Member is { } member && await shelf.OfAsync(product.ContentItemId, member.Customer) is not null;
        shape.ReturnUrl = requests.HttpContext is { } current ? $"{current.Request.PathBase}{current.Request.Path}" : "";
        shape.Hint = await screens.RenderAsync<ReviewHint>((nameof(ReviewHint.Points), await engine.Preview.ForReviewAsync()));
    }
}
