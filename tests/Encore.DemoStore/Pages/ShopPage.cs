using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Encore.DemoStore.Pages;

/// <summary>What the pages have in common: a word on the next page, and the way back.</summary>
public abstract class ShopPage : PageModel
{
    protected void Say(string text) => TempData["notice"] = text;

    protected void Warn(string text) => TempData["problem"] = text;

    /// <summary>To a page of this shop, the home page where it is none.</summary>
    protected IActionResult Back(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");
}
