using Microsoft.Playwright;

namespace Encore.BrowserTests.Pages;

/// <summary>Where the owner edits the rules.</summary>
internal sealed class ProgramScreen(IPage page)
{
    public ILocator Document => page.Locator("#encore-document");

    public ILocator Errors => page.Locator(".encore-errors li");

    public ILocator Preview => page.Locator(".encore-earn-rate");

    public ILocator Said => page.Locator(".encore-notice[data-tone=good]");

    public Task OpenAsync() => page.GotoAsync("/admin/loyalty/program");

    public async Task PublishAsync(string document)
    {
        await Document.FillAsync(document);
        await page.Locator("form:has(#encore-document) [type=submit]").ClickAsync();
    }
}
