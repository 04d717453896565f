using Encore.Loyalty.Ledger;
using Encore.OrchardCore.Loyalty.Engine;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Environment.Shell;
using OrchardCore.Settings;

namespace Encore.OrchardCore.Loyalty.Admin;

/// <summary>Settings → Encore Loyalty.</summary>
public sealed class SettingsDriver(
    IHttpContextAccessor requests,
    IAuthorizationService authorization,
    IShellReleaseManager shell,
    IStringLocalizer<SettingsDriver> S) : SiteDisplayDriver<LoyaltySettings>
{
    public const string Group = "encore";

    protected override string SettingsGroupId => Group;

    public override IDisplayResult Edit(ISite site, LoyaltySettings settings, BuildEditorContext context) =>
        Initialize<SettingsForm>("EncoreSettings_Edit", form => form.Currency = settings.Currency)
            .Location("Content:5")
            .RenderWhen(MayManageAsync)
            .OnGroup(Group);

    public override async Task<IDisplayResult> UpdateAsync(ISite site, LoyaltySettings settings, UpdateEditorContext context)
    {
        if (!await MayManageAsync())
        {
            return null!;
        }

        var form = new SettingsForm();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        try
        {
            settings.Currency = Currency.Of(form.Currency ?? "").Code;
            shell.RequestRelease();
        }
        catch (ArgumentException)
        {
            context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(form.Currency)}", S["Give the currency as three letters, for example USD."]);
        }

        return Edit(site, settings, context);
    }

    private Task<bool> MayManageAsync() => authorization.AuthorizeAsync(requests.HttpContext!.User, Permissions.ManageLoyalty);
}
