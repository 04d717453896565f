using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Encore.Factories;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Services.Localization;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Encore.Controllers;

/// <summary>The program: read, edited, published.</summary>
public sealed class EncoreProgramController(EncoreEngine engine, ProgramScreens screens, IWorkContext work, ILocalizationService localization) : EncoreAdminController
{
    private const string Notice = "Encore.Published";

    [CheckPermission(EncorePermissions.ManageProgram)]
    public async Task<IActionResult> Edit() =>
        Screen(await screens.ProgramAsync(await engine.GetAsync(), Url, flash: TempData[Notice] is string text ? new Flash(text) : null));

    /// <summary>Errors change nothing and come back beside what was typed.</summary>
    [HttpPost]
    [CheckPermission(EncorePermissions.ManageProgram)]
    public async Task<IActionResult> Publish(string? document)
    {
        var running = await engine.GetAsync();
        var author = (await work.GetCurrentCustomerAsync()).Email;
        var reading = await running.Programs.PublishAsync(document ?? "", author);
        if (!reading.IsValid)
        {
            return Screen(await screens.ProgramAsync(running, Url, document ?? "", reading.Errors));
        }

        TempData[Notice] = await localization.GetResourceAsync($"{EncoreDefaults.ResourcePrefix}.Program.Published");
        return RedirectToAction(nameof(Edit));
    }
}
