using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Encore.Factories;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Plugin.Misc.Encore.Services.Imports;
using Nop.Services.Localization;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Encore.Controllers;

/// <summary>Balances and histories from files, and the store's own points: looked at first, then imported.</summary>
public sealed class EncoreImportController(EncoreEngine engine, ImportScreens screens, NativePoints native, CustomerReferences references, IWorkContext work, ILocalizationService localization)
    : EncoreAdminController
{
    [CheckPermission(EncorePermissions.ManageLedger)]
    public async Task<IActionResult> Index(bool gone) => Screen(await screens.ImportAsync(await engine.GetAsync(), Url, await native.AreOnAsync(), gone));

    [HttpPost]
    [CheckPermission(EncorePermissions.ManageLedger)]
    public async Task<IActionResult> Check([FromForm(Name = ScreenFields.File)] IFormFile? file, CancellationToken cancel)
    {
        if (file is not null)
        {
            var imports = (await engine.GetAsync()).Imports;
            await using var content = file.OpenReadStream();
            imports.Check(await imports.ReadAsync(file.FileName, content, references.ResolveAsync, cancel), await ActorAsync());
        }

        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    [CheckPermission(EncorePermissions.ManageLedger)]
    public async Task<IActionResult> CheckNative()
    {
        var list = await native.ReadAsync(await localization.GetResourceAsync($"{EncoreDefaults.ResourcePrefix}.Import.Native"));
        (await engine.GetAsync()).Imports.Check(list, await ActorAsync());
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    [CheckPermission(EncorePermissions.ManageLedger)]
    public async Task<IActionResult> Run([FromForm(Name = ScreenFields.Import)] string? fileId) =>
        RedirectToAction(nameof(Index), (await engine.GetAsync()).Imports.Start(fileId ?? "", await ActorAsync()) ? null : new { gone = true });

    [HttpPost]
    [CheckPermission(EncorePermissions.ManageLedger)]
    public async Task<IActionResult> Cancel()
    {
        (await engine.GetAsync()).Imports.Cancel();
        return RedirectToAction(nameof(Index));
    }

    private async Task<string> ActorAsync() => (await work.GetCurrentCustomerAsync()).Email;
}
