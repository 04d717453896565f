using Nop.Plugin.Misc.Encore.Services;
using Nop.Services.Events;
using Nop.Services.Localization;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace Nop.Plugin.Misc.Encore.Infrastructure;

/// <summary>Puts Encore into the admin's menu, behind the promotions.</summary>
public sealed class AdminMenuConsumer(ILocalizationService localization) : IConsumer<AdminMenuCreatedEvent>
{
    public async Task HandleEventAsync(AdminMenuCreatedEvent eventMessage)
    {
        var menu = new AdminMenuItem { SystemName = "Encore", Title = await TextAsync("Menu"), IconClass = "fas fa-gift" };
        await AddAsync("EncoreMembers", "List", "Menu.Members", EncorePermissions.ViewMembers);
        await AddAsync("EncoreProgram", "Edit", "Menu.Program", EncorePermissions.ManageProgram);
        await AddAsync("EncoreHealth", "Problems", "Menu.Problems", EncorePermissions.ViewHealth);
        await AddAsync("EncoreHealth", "Audit", "Menu.Audit", EncorePermissions.ViewHealth);
        await AddAsync("EncoreImport", "Index", "Menu.Import", EncorePermissions.ManageLedger);
        await AddAsync("EncoreConfiguration", "Configure", "Menu.Configure", EncorePermissions.Configure);
        eventMessage.RootMenuItem.InsertAfter("Promotions", menu);

        async Task AddAsync(string controller, string action, string text, string permission) => menu.ChildNodes.Add(new()
        {
            SystemName = $"Encore.{controller}.{action}",
            Title = await TextAsync(text),
            Url = eventMessage.GetMenuItemUrl(controller, action),
            IconClass = "far fa-dot-circle",
            PermissionNames = [permission],
        });
    }

    private Task<string> TextAsync(string name) => localization.GetResourceAsync($"{EncoreDefaults.ResourcePrefix}.{name}");
}
