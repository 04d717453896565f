using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Web.Admin;

namespace Encore.DemoStore.Pages.Admin.Loyalty;

public sealed class ProblemsModel(Screens screens, ShopDatabase database, CustomerStore customers) : LoyaltyPage(screens)
{
    public async Task OnGet()
    {
        var items = await Screens.Engine.Events.ProblemsAsync();
        await Show<ProblemsPage>(
            "problems.title",
            null,
            (nameof(ProblemsPage.Items), items),
            (nameof(ProblemsPage.Directory), MemberDirectory.Find(database, customers, items.Select(item => item.Member.Customer))));
    }
}
