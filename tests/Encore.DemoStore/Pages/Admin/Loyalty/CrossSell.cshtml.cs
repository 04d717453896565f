using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Offers.CrossSell;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin.Loyalty;

public sealed class CrossSellModel(Screens screens, Visitor visitor) : LoyaltyPage(screens)
{
    /// <summary>A shop as small as this one has few customers.</summary>
    private const int LeastCustomers = 2;

    private CrossSellDesk CrossSell => Screens.Engine.CrossSell;

    public Task OnGet() => Show<CrossSellPage>("crossSell.title", null, (nameof(CrossSellPage.Search), CrossSell.Latest), (nameof(CrossSellPage.HasOrders), CrossSell.HasOrders));

    public IActionResult OnPost([FromForm(Name = ScreenFields.Level)] CrossSellLevel level)
    {
        CrossSell.Start(visitor.Customer!.Name, new() { Level = level, LeastCustomers = LeastCustomers });
        return RedirectToPage();
    }

    public IActionResult OnPostCancel()
    {
        CrossSell.Cancel();
        return RedirectToPage();
    }
}
