using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;

namespace Encore.OrchardCore.Loyalty.Admin;

/// <summary>Encore's pages in the admin.</summary>
[Admin("Encore/{action}", "Encore{action}")]
public sealed class LoyaltyController : Controller
{
    public IActionResult Members() => NotFound();

    public IActionResult Member() => NotFound();

    public IActionResult Problems() => NotFound();

    public IActionResult Audit() => NotFound();

    public IActionResult RunAudit() => NotFound();

    public IActionResult Program() => NotFound();

    public IActionResult PublishProgram() => NotFound();
}
