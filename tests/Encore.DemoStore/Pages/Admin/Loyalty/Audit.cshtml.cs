using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Insights;
using Encore.Loyalty.Web.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin.Loyalty;

public sealed class AuditModel(Screens screens, DemoClock clock) : LoyaltyPage(screens)
{
    public Task OnGet() => Show(null);

    public async Task<IActionResult> OnPost()
    {
        await Show(await Screens.Engine.Audit.RunAsync(cancel: HttpContext.RequestAborted));
        return Page();
    }

    private Task Show(AuditReport? report) => Show<AuditPage>(
        "audit.title",
        null,
        (nameof(AuditPage.Report), report),
        (nameof(AuditPage.RanAt), report is null ? null : clock.GetUtcNow()));
}
