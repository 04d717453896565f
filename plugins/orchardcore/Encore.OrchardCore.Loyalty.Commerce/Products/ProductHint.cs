using Encore.Loyalty;
using Encore.Loyalty.Web.Shopper;
using Encore.OrchardCore.Loyalty.Screens;
using Microsoft.AspNetCore.Html;

namespace Encore.OrchardCore.Loyalty.Commerce.Products;

/// <summary>"You will earn" for one product.</summary>
public sealed class ProductHint(ProductPrice prices, LoyaltyEngine engine, ScreenHost screens)
{
    public async Task<IHtmlContent> ForAsync(string productId, string sku) =>
        await prices.NetAsync(sku) is { } price
            ? await screens.RenderAsync<EarnHint>((nameof(EarnHint.Points), await engine.Preview.ForProductAsync(productId, price)))
            : HtmlString.Empty;
}
