using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Rewards;

public sealed class HistoryModel(Screens screens) : LoyaltyPage(screens)
{
    private const int PageSize = 50;

    public async Task<IActionResult> OnGet([FromQuery(Name = ScreenFields.Before)] long? before)
    {
        if (Screens.Member is not { } member)
        {
            return Redirect(LoyaltyRoutes.AddressOf(ScreenRoute.SignIn));
        }

        var entries = await Screens.Engine.Members.HistoryAsync(member, before, PageSize + 1);
        await Show<HistoryPage>(
            "history.title",
            null,
            (nameof(HistoryPage.Entries), entries.Take(PageSize).ToList()),
            (nameof(HistoryPage.Program), await Screens.Engine.Programs.CurrentAsync()),
            (nameof(HistoryPage.HasMore), entries.Count > PageSize));
        return Page();
    }
}
