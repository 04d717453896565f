using Encore.OrchardCore.Loyalty.Facts;
using OrchardCore.Commerce.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace Encore.OrchardCore.Loyalty.Commerce.Products;

/// <summary>"You will earn" on a product page; the shape EncoreEarnHint, which a theme can override.</summary>
public sealed class EarnHintOnProduct(Guard guard) : ContentDisplayDriver
{
    public override IDisplayResult Display(ContentItem model, BuildDisplayContext context) =>
        context.DisplayType == "Detail" && model.TryGet<ProductPart>(out var product) && !string.IsNullOrEmpty(product.Sku)
            ? Initialize<EarnHintShape>("EncoreEarnHint", async shape => await guard.RunAsync<ProductHint>(
                async hint => shape.Body = await hint.ForAsync(model.ContentItemId, product.Sku),
                "the hint on a product")).Location("Detail", "Content:after.10")
            : null!;
}
