using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin.Loyalty;

public sealed class MembersModel(Screens screens, ShopDatabase database, CustomerStore customers) : LoyaltyPage(screens)
{
    private const int PageSize = 50;

    public async Task OnGet([FromQuery(Name = ScreenFields.Search)] string? search, [FromQuery(Name = ScreenFields.After)] string? after)
    {
        var behind = string.IsNullOrEmpty(after) ? (MemberId?)null : Screens.Engine.Host.Member(after);
        var members = await Screens.Engine.Members.ListAsync(search ?? "", behind, PageSize + 1);
        await Show<MembersPage>(
            "members.title",
            null,
            (nameof(MembersPage.Totals), await Screens.Engine.Members.TotalsAsync()),
            (nameof(MembersPage.Program), await Screens.Engine.Programs.CurrentAsync()),
            (nameof(MembersPage.Members), members.Take(PageSize).ToList()),
            (nameof(MembersPage.Directory), MemberDirectory.Find(database, customers, members.Select(member => member.Member.Customer))),
            (nameof(MembersPage.Search), search ?? ""),
            (nameof(MembersPage.IsFirstPage), behind is null),
            (nameof(MembersPage.HasMore), members.Count > PageSize));
    }
}
