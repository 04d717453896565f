using Encore.OrchardCore.Loyalty.Facts;
using Encore.OrchardCore.Loyalty.Reviews.Data;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace Encore.OrchardCore.Loyalty.Reviews.Page;

/// <summary>Approved reviews and the form below a product; the shape EncoreProductReviews, which a theme can override.</summary>
public sealed class ReviewsOnProduct(Guard guard) : ContentDisplayDriver
{
    public override bool CanHandleModel(ContentItem model) => model.ContentType == ReviewedContent.Type;

    public override IDisplayResult Display(ContentItem model, BuildDisplayContext context) =>
        Initialize<ReviewsShape>("EncoreProductReviews", async shape => await guard.RunAsync<ReviewsSection>(section => section.FillAsync(shape, model), "the reviews of a product"))
            .Location("Detail", "Content:last.20");
}
