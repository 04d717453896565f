using Encore.Loyalty;
using Encore.Loyalty.Web.Shopper;
using Encore.OrchardCore.Loyalty.Screens;
using OrchardCore.Commerce.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace Encore.OrchardCore.Loyalty.Commerce.Products;

/// <summary>"You will earn" on a product page; the shape EncoreEarnHint, which a theme can override.</summary>
public sealed class EarnHintOnProduct(ProductPrice prices, LoyaltyEngine engine, ScreenHost screens) : ContentDisplayDriver
{
    public override async Task<IDisplayResult> DisplayAsync(ContentItem model, BuildDisplayContext context)
    {
        if (context.DisplayType != "Detail" || !model.TryGet<ProductPart>(out var product) || await prices.NetAsync(product.Sku) is not { } price)
        {
            return null!;
        }

        var points = await engine.Preview.ForProductAsync(model.ContentItemId, price);
        var body = await screens.RenderAsync<EarnHint>((nameof(EarnHint.Points), points));
        return Initialize<EarnHintShape>("EncoreEarnHint", shape => shape.Body = body).Location("Detail", "Content:after.10");
    }
}
