using System.Text;
using Microsoft.Playwright;

namespace Encore.BrowserTests.Pages;

/// <summary>Where the owner takes over balances from elsewhere.</summary>
internal sealed class ImportScreen(IPage page)
{
    public ILocator Problems => page.Locator("section[aria-labelledby=encore-import-problems] tbody tr");

    public ILocator Sums => page.Locator("section[aria-labelledby=encore-import-members] tbody tr");

    public ILocator RunButton => page.Locator("main form[action$='RunImport'] button, main form:has(input[name=import]) button");

    public ILocator Notice => page.Locator("main .encore-notice").First;

    public Task OpenAsync() => page.GotoAsync("/admin/loyalty/import");

    /// <summary>Chooses a file with this content and waits for the result of the look at it.</summary>
    public async Task CheckAsync(string name, string csv)
    {
        await page.SetInputFilesAsync("#encore-file", new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await page.Locator("section[aria-labelledby=encore-import-file] form button").ClickAsync();
        await Assertions.Expect(page.Locator("main .encore-tiles")).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    public async Task RunAsync()
    {
        await RunButton.ClickAsync();
        await Assertions.Expect(RunButton).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        await Assertions.Expect(page.Locator("main .encore-tiles")).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }
}
