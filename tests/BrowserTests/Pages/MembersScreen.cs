using Microsoft.Playwright;

namespace Encore.BrowserTests.Pages;

/// <summary>The owner's list of members, and the page of each.</summary>
internal sealed class MembersScreen(IPage page)
{
    public ILocator Rows => page.Locator("main .encore-table tbody tr");

    public ILocator Ledger => page.Locator("section[aria-labelledby=encore-ledger] tbody tr");

    public Task OpenAsync() => page.GotoAsync("/admin/loyalty");

    public Task FollowAsync(string name) => page.Locator(".encore-person").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
}
