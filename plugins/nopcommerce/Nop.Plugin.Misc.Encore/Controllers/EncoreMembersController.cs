using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Factories;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Encore.Controllers;

/// <summary>Members and their ledgers.</summary>
public sealed class EncoreMembersController(EncoreEngine engine, MemberScreens screens, CustomerProfiles profiles) : EncoreAdminController
{
    /// <param name="search">The beginning of a customer id, or a whole e-mail address.</param>
    /// <param name="after">The customer id behind which the page begins.</param>
    [CheckPermission(EncorePermissions.ViewMembers)]
    public async Task<IActionResult> List(string? search, string? after)
    {
        var wanted = search?.Trim() ?? "";
        return wanted.Contains('@', StringComparison.Ordinal) && await profiles.FindAsync(wanted) is { } customer
            ? RedirectToAction(nameof(Member), new { customer })
            : Screen(await screens.ListAsync(await engine.GetAsync(), Url, wanted, after));
    }

    /// <param name="customer">The store's customer id.</param>
    /// <param name="before">The sequence below which the page ends.</param>
    [CheckPermission(EncorePermissions.ViewMembers)]
    public async Task<IActionResult> Member(int customer, long? before) =>
        customer <= 0 ? RedirectToAction(nameof(List)) : Screen(await screens.MemberAsync(await engine.GetAsync(), Url, MemberLookup.IdOf(customer), before));
}
