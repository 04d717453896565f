using Encore.Loyalty;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Models;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>Prepares the admin's page of imports.</summary>
public sealed class ImportScreens(ScreenRenderer renderer, ScreenContextFactory contexts, CustomerProfiles profiles)
{
    /// <param name="engine">The engine.</param>
    /// <param name="url">Of the page.</param>
    /// <param name="nativeIsOn">The store's own points can still be spent.</param>
    /// <param name="isGone">The file that was to be imported is not kept any more.</param>
    public async Task<ScreenModel> ImportAsync(LoyaltyEngine engine, IUrlHelper url, bool nativeIsOn, bool isGone)
    {
        var html = await renderer.RenderAsync<ImportPage>(
            await contexts.CreateAsync(engine.Host, url, isAdmin: true),
            (nameof(ImportPage.Import), engine.Imports.Latest),
            (nameof(ImportPage.Directory), await profiles.OfAsync(engine.Imports.Latest?.Report?.Accounts.Select(account => account.Member) ?? [])),
            (nameof(ImportPage.OffersNative), true),
            (nameof(ImportPage.NativeIsOn), nativeIsOn),
            (nameof(ImportPage.IsGone), isGone));
        return new("Menu.Import", "Encore.EncoreImport.Index", html);
    }
}
