using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin.Loyalty;

public sealed class MemberModel(Screens screens, ShopDatabase database, CustomerStore customers, DemoClock clock) : LoyaltyPage(screens)
{
    private const int PageSize = 50;

    public async Task<IActionResult> OnGet([FromQuery(Name = ScreenFields.Customer)] string? customer, [FromQuery(Name = ScreenFields.Before)] long? before)
    {
        if (string.IsNullOrWhiteSpace(customer))
        {
            return NotFound();
        }

        var member = Screens.Engine.Host.Member(customer);
        var entries = await Screens.Engine.Members.HistoryAsync(member, before, PageSize + 1);
        await Show<MemberPage>(
            "members.title",
            null,
            (nameof(MemberPage.Account), await Screens.Engine.Members.AccountAsync(member)),
            (nameof(MemberPage.Program), await Screens.Engine.Programs.CurrentAsync()),
            (nameof(MemberPage.Entries), entries.Take(PageSize).ToList()),
            (nameof(MemberPage.At), clock.GetUtcNow()),
            (nameof(MemberPage.Vouchers), (await Screens.Engine.Members.OverviewAsync(member)).Vouchers),
            (nameof(MemberPage.Profile), MemberDirectory.Find(database, customers, customer)),
            (nameof(MemberPage.HasMore), entries.Count > PageSize),
            (nameof(MemberPage.IsNewestPage), before is null));
        return Page();
    }
}
