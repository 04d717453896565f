using Encore.Loyalty;
using Encore.Loyalty.Web.Shopper;
using Encore.OrchardCore.Loyalty.Reviews.Data;
using Encore.OrchardCore.Loyalty.Screens;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace Encore.OrchardCore.Loyalty.Reviews.Page;

/// <summary>Approved reviews and the form below a product; the shape EncoreProductReviews, which a theme can override.</summary>
public sealed class ReviewsOnProduct(ReviewShelf shelf, LoyaltyEngine engine, ScreenHost screens, IHttpContextAccessor requests) : ContentDisplayDriver
{
    private const int Shown = 50;

    public override bool CanHandleModel(ContentItem model) => model.ContentType == ReviewedContent.Type;

    public override IDisplayResult Display(ContentItem model, BuildDisplayContext context) =>
        Initialize<ReviewsShape>("EncoreProductReviews", shape => FillAsync(shape, model)).Location("Detail", "Content:last.20");

    private async ValueTask FillAsync(ReviewsShape shape, ContentItem product)
    {
        shape.ProductId = product.ContentItemId;
        shape.Reviews = [.. (await shelf.ApprovedAsync(product.ContentItemId, Shown)).Select(ApprovedReview.From)];
        shape.IsSignedIn = screens.Member is not null;
        shape.HasReviewed = screens.Member is { } member && await shelf.OfAsync(product.ContentItemId, member.Customer) is not null;
        shape.ReturnUrl = requests.HttpContext is { } current ? $"{current.Request.PathBase}{current.Request.Path}" : "";
        shape.Hint = await screens.RenderAsync<ReviewHint>((nameof(ReviewHint.Points), await engine.Preview.ForReviewAsync()));
    }
}
