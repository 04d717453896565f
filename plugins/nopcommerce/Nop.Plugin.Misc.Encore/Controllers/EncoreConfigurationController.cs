using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Factories;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Encore.Controllers;

/// <summary>The plugin's own settings: what uninstallation does with the ledger.</summary>
public sealed class EncoreConfigurationController(EncoreEngine engine, ProgramScreens screens, ISettingService settings, ILocalizationService localization) : EncoreAdminController
{
    private const string Notice = "Encore.Configured";

    [CheckPermission(EncorePermissions.Configure)]
    public async Task<IActionResult> Configure()
    {
        var kept = await settings.LoadSettingAsync<EncoreSettings>();
        var flash = TempData[Notice] is string text ? new Flash(text) : null;
        return Screen(await screens.UninstallAsync(await engine.GetAsync(), Url, kept.DeleteDataOnUninstall, flash), "Configure");
    }

    /// <param name="data">One of the two choices of <see cref="ScreenFields.Data"/>; anything else keeps the data.</param>
    [HttpPost]
    [CheckPermission(EncorePermissions.Configure)]
    public async Task<IActionResult> ChooseUninstall(string? data)
    {
        var deletes = data == ScreenFields.DeleteData;
        await settings.SetSettingAsync($"{nameof(EncoreSettings)}.{nameof(EncoreSettings.DeleteDataOnUninstall)}", deletes);
        TempData[Notice] = await localization.GetResourceAsync($"{EncoreDefaults.ResourcePrefix}.Uninstall.{(deletes ? "Delete" : "Keep")}");
        return RedirectToAction(nameof(Configure));
    }
}
