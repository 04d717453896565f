using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace Encore.OrchardCore.Loyalty.Admin;

/// <summary>Encore in the admin's menu.</summary>
public sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Encore"], "5.5", encore => Fill(encore.Id("encore").AddClass("encore")));
        builder.Add(S["Settings"], settings => settings.Add(S["Encore Loyalty"], S["Encore Loyalty"].Value, entry => entry
            .Action("Index", "Admin", new { area = "OrchardCore.Settings", groupId = SettingsDriver.Group })
            .Permission(Permissions.ManageLoyalty)
            .LocalNav()));
        return ValueTask.CompletedTask;
    }

    private void Fill(NavigationItemBuilder encore)
    {
        Page(encore, "Members", nameof(LoyaltyController.Members), "1", Permissions.ViewLoyalty);
        Page(encore, "Program", nameof(LoyaltyController.Program), "2", Permissions.ViewLoyalty);
        Page(encore, "To look at", nameof(LoyaltyController.Problems), "3", Permissions.ViewLoyalty);
        Page(encore, "Audit", nameof(LoyaltyController.Audit), "4", Permissions.ViewLoyalty);
        encore.Add(S["Import"], "5", entry => entry.Action(nameof(ImportController.Index), "Import", Features.Loyalty).Permission(Permissions.ManageLoyalty).LocalNav());
    }

    private void Page(NavigationItemBuilder encore, string name, string action, string position, Permission permission) =>
        encore.Add(S[name], position, entry => entry.Action(action, "Loyalty", Features.Loyalty).Permission(permission).LocalNav());
}
