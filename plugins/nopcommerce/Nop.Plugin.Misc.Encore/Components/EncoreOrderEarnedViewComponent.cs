using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Factories;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Checkout;

namespace Nop.Plugin.Misc.Encore.Components;

/// <summary>"You have earned 80 points", when the order was placed.</summary>
public sealed class EncoreOrderEarnedViewComponent(EventGuard guard, Shopper shopper, OrderEarnedFactory models) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        var html = "";
        if (additionalData is CheckoutCompletedModel { OrderId: var order } && await shopper.FindAsync() is { } reader)
        {
            await guard.RunAsync($"what order {order} earns was asked for", async running => html = await models.ForOrderAsync(running.Engine, Url, order, reader.Customer.Id));
        }

        return html.Length == 0 ? Content("") : View(EncoreDefaults.Views + "Components/Screen.cshtml", html);
    }
}
