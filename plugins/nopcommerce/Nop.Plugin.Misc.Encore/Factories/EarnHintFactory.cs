using System.Globalization;
using Encore.Loyalty;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Tax;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>"Earn 120 points": what a product earns at today's price for the shopper who looks at it.</summary>
public sealed class EarnHintFactory(ScreenRenderer renderer, ScreenContextFactory contexts, IPriceCalculationService prices, ITaxService taxes, ShopVisit visit)
{
    /// <returns>Empty when the product earns nothing, or its price is not known before the checkout.</returns>
    public async Task<string> ForProductAsync(LoyaltyEngine engine, IUrlHelper url, Product product)
    {
        if (product.IsGiftCard || product.CallForPrice || product.CustomerEntersPrice)
        {
            return "";
        }

        var net = await NetPriceAsync(product);
        var points = await engine.Preview.ForProductAsync(product.Id.ToString(CultureInfo.InvariantCulture), net, await visit.CategoriesOfAsync(product));
        return await renderer.RenderAsync<EarnHint>(await contexts.CreateAsync(engine.Host, url), (nameof(EarnHint.Points), points));
    }

    private async Task<decimal> NetPriceAsync(Product product)
    {
        var (customer, store) = await visit.WhoAndWhereAsync();
        var (_, price, _, _) = await prices.GetFinalPriceAsync(product, customer, store);
        return (await taxes.GetProductPriceAsync(product, price, includingTax: false, customer)).price;
    }
}
