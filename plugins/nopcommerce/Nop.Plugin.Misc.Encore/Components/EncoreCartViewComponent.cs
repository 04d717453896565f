using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Factories;
using Nop.Plugin.Misc.Encore.Models;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.Encore.Components;

/// <summary>Above the cart: "you will earn", the vouchers in use, and those that could be. Where it cannot be worked out the cart does without.</summary>
public sealed class EncoreCartViewComponent(EventGuard guard, Shopper shopper, CartModelFactory models) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        CartModel? model = null;
        await guard.RunAsync("a cart was shown", async running =>
        {
            if (await shopper.FindAsync() is { } reader)
            {
                model = await models.CreateAsync(running.Engine, Url, reader.Customer, reader.Member);
            }
        });
        return model is null ? Content("") : View(EncoreDefaults.Views + "Components/Cart.cshtml", model);
    }
}
