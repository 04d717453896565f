using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Insights;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin.Loyalty;

public sealed class AuditModel(Screens screens, Visitor visitor) : LoyaltyPage(screens)
{
    private AuditDesk Audit => Screens.Engine.Audit;

    public Task OnGet() => Show<AuditPage>(
        "audit.title",
        null,
        (nameof(AuditPage.Audit), Audit.Latest),
        (nameof(AuditPage.Rebuild), Audit.LatestRebuild));

    public IActionResult OnPost()
    {
        Audit.Start(visitor.Customer!.Name);
        return RedirectToPage();
    }

    public IActionResult OnPostRebuild([FromForm(Name = ScreenFields.Write)] bool write)
    {
        Audit.StartRebuild(visitor.Customer!.Name, write);
        return RedirectToPage();
    }

    public IActionResult OnPostCancel()
    {
        Audit.Cancel();
        return RedirectToPage();
    }
}
