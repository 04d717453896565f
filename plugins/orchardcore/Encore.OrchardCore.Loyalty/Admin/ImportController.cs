using Encore.Loyalty;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Encore.OrchardCore.Loyalty.Screens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;

namespace Encore.OrchardCore.Loyalty.Admin;

/// <summary>Balances and histories from files: looked at first, then imported.</summary>
[Admin("Encore/Import/{action}", "EncoreImport{action}")]
public sealed class ImportController(LoyaltyEngine engine, ScreenHost screens, MemberNames names, Gate gate) : Controller
{
    private string Actor => User.Identity?.Name ?? "admin";

    [HttpGet]
    public Task<IActionResult> Index(bool gone) => gate.ManageAsync(this, async () => View("Screen", await screens.RenderAsync<ImportPage>(
        (nameof(ImportPage.Import), engine.Imports.Latest),
        (nameof(ImportPage.Directory), await names.OfAsync(engine.Imports.Latest?.Report?.Accounts.Select(account => account.Member) ?? [])),
        (nameof(ImportPage.IsGone), gone))));

    [HttpPost]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> Check([FromForm(Name = ScreenFields.File)] IFormFile? file) => gate.ManageAsync(this, async () =>
    {
        if (file is not null)
        {
            await using var content = file.OpenReadStream();
            engine.Imports.Check(await engine.Imports.ReadAsync(file.FileName, content, names.ResolveAsync, HttpContext.RequestAborted), Actor);
        }

        return RedirectToAction(nameof(Index));
    });

    [HttpPost]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> Run([FromForm(Name = ScreenFields.Import)] string? fileId) => gate.ManageAsync(this, () =>
        Task.FromResult<IActionResult>(RedirectToAction(nameof(Index), engine.Imports.Start(fileId ?? "", Actor) ? null : new { gone = true })));

    [HttpPost]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> Cancel() => gate.ManageAsync(this, () =>
    {
        engine.Imports.Cancel();
        return Task.FromResult<IActionResult>(RedirectToAction(nameof(Index)));
    });
}
