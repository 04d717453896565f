using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Factories;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Encore.Controllers;

/// <summary>What a person should look at, and whether the ledger is sound.</summary>
public sealed class EncoreHealthController(EncoreEngine engine, MemberScreens members, ProgramScreens screens, TimeProvider clock) : EncoreAdminController
{
    [CheckPermission(EncorePermissions.ViewHealth)]
    public async Task<IActionResult> Problems() => Screen(await members.ProblemsAsync(await engine.GetAsync(), Url));

    [CheckPermission(EncorePermissions.ViewHealth)]
    public async Task<IActionResult> Audit() => Screen(await screens.AuditAsync(await engine.GetAsync(), Url));

    [HttpPost]
    [CheckPermission(EncorePermissions.ViewHealth)]
    public async Task<IActionResult> RunAudit(CancellationToken cancel)
    {
        var running = await engine.GetAsync();
        var report = await running.Audit.RunAsync(cancel: cancel);
        return Screen(await screens.AuditAsync(running, Url, report, clock.GetUtcNow()));
    }
}
