using Encore.Loyalty;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Models;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>Prepares the admin's pages about the program and the ledger as a whole.</summary>
public sealed class ProgramScreens(ScreenRenderer renderer, ScreenContextFactory contexts)
{
    /// <param name="engine">The engine.</param>
    /// <param name="url">Of the page.</param>
    /// <param name="typed">What was typed and has errors; null: the document in force.</param>
    /// <param name="errors">Of what was typed.</param>
    /// <param name="flash">What was just done.</param>
    public async Task<ScreenModel> ProgramAsync(LoyaltyEngine engine, IUrlHelper url, string? typed = null, IReadOnlyList<ProgramError>? errors = null, Flash? flash = null)
    {
        var html = await renderer.RenderAsync<ProgramPage>(
            await ContextAsync(engine, url, flash),
            (nameof(ProgramPage.Document), typed ?? await engine.Programs.DocumentAsync()),
            (nameof(ProgramPage.Program), await engine.Programs.CurrentAsync()),
            (nameof(ProgramPage.Errors), errors ?? []));
        return new("Menu.Program", "Encore.EncoreProgram.Edit", html);
    }

    public async Task<ScreenModel> AuditAsync(LoyaltyEngine engine, IUrlHelper url, bool mayRebuild)
    {
        var html = await renderer.RenderAsync<AuditPage>(
            await ContextAsync(engine, url),
            (nameof(AuditPage.Audit), engine.Audit.Latest),
            (nameof(AuditPage.Rebuild), engine.Audit.LatestRebuild),
            (nameof(AuditPage.MayRebuild), mayRebuild));
        return new("Menu.Audit", "Encore.EncoreHealth.Audit", html);
    }

    public async Task<ScreenModel> UninstallAsync(LoyaltyEngine engine, IUrlHelper url, bool deletesData, Flash? flash)
    {
        var html = await renderer.RenderAsync<UninstallChoice>(
            await ContextAsync(engine, url, flash),
            (nameof(UninstallChoice.Totals), await engine.Members.TotalsAsync()),
            (nameof(UninstallChoice.DeletesData), deletesData));
        return new("Configure", "Encore.EncoreConfiguration.Configure", html);
    }

    private async Task<ScreenContext> ContextAsync(LoyaltyEngine engine, IUrlHelper url, Flash? flash = null) =>
        (await contexts.CreateAsync(engine.Host, url, isAdmin: true)) with { Flash = flash };
}
