using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Factories;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Services.Catalog;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Encore.Components;

/// <summary>"Earn 120 points" on a product page. Where it cannot be worked out the page does without.</summary>
public sealed class EncoreEarnHintViewComponent(EventGuard guard, IProductService products, EarnHintFactory hints) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        if (additionalData is not BaseNopEntityModel { Id: > 0 } model || await products.GetProductByIdAsync(model.Id) is not { } product)
        {
            return Content("");
        }

        var html = "";
        await guard.RunAsync($"the points for product {product.Id} were asked for", async running => html = await hints.ForProductAsync(running.Engine, Url, product));
        return html.Length == 0 ? Content("") : View(EncoreDefaults.Views + "Components/Screen.cshtml", html);
    }
}
