using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Encore.Factories;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Encore.Controllers;

/// <summary>What a person should look at, and whether the ledger is sound.</summary>
public sealed class EncoreHealthController(EncoreEngine engine, MemberScreens members, ProgramScreens screens, IWorkContext work, IPermissionService permissions) : EncoreAdminController
{
    [CheckPermission(EncorePermissions.ViewHealth)]
    public async Task<IActionResult> Problems() => Screen(await members.ProblemsAsync(await engine.GetAsync(), Url));

    [CheckPermission(EncorePermissions.ViewHealth)]
    public async Task<IActionResult> Audit() =>
        Screen(await screens.AuditAsync(await engine.GetAsync(), Url, await permissions.AuthorizeAsync(EncorePermissions.ManageLedger)));

    [HttpPost]
    [CheckPermission(EncorePermissions.ViewHealth)]
    public async Task<IActionResult> RunAudit()
    {
        (await engine.GetAsync()).Audit.Start(await ActorAsync());
        return RedirectToAction(nameof(Audit));
    }

    [HttpPost]
    [CheckPermission(EncorePermissions.ViewHealth)]
    public async Task<IActionResult> CancelAudit()
    {
        (await engine.GetAsync()).Audit.Cancel();
        return RedirectToAction(nameof(Audit));
    }

    /// <summary>Shows the differences; with <paramref name="write"/>, writes them.</summary>
    [HttpPost]
    [CheckPermission(EncorePermissions.ManageLedger)]
    public async Task<IActionResult> RunRebuild([FromForm(Name = ScreenFields.Write)] bool write)
    {
        (await engine.GetAsync()).Audit.StartRebuild(await ActorAsync(), write);
        return RedirectToAction(nameof(Audit));
    }

    private async Task<string> ActorAsync() => (await work.GetCurrentCustomerAsync()).Email;
}
