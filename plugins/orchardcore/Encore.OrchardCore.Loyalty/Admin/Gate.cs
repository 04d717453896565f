using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Security.Permissions;

namespace Encore.OrchardCore.Loyalty.Admin;

/// <summary>Lets an action run for those who may.</summary>
public sealed class Gate(IAuthorizationService authorization)
{
    public Task<IActionResult> ViewAsync(ControllerBase page, Func<Task<IActionResult>> action) => PassAsync(page, Permissions.ViewLoyalty, action);

    public Task<IActionResult> ManageAsync(ControllerBase page, Func<Task<IActionResult>> action) => PassAsync(page, Permissions.ManageLoyalty, action);

    public Task<bool> MayManageAsync(ControllerBase page) => authorization.AuthorizeAsync(page.User, Permissions.ManageLoyalty);

    private async Task<IActionResult> PassAsync(ControllerBase page, Permission permission, Func<Task<IActionResult>> action) =>
        await authorization.AuthorizeAsync(page.User, permission) ? await action() : page.Forbid();
}
