using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.Encore.Components;

/// <summary>"My rewards" in the navigation of the customer's account.</summary>
public sealed class EncoreAccountLinkViewComponent(Shopper shopper) : NopViewComponent
{
    /// <param name="widgetZone">Where.</param>
    /// <param name="additionalData">The store's own model of the navigation, which knows the page that is open.</param>
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData) =>
        await shopper.FindAsync() is null ? Content("") : View(EncoreDefaults.Views + "Components/AccountLink.cshtml", additionalData);
}
