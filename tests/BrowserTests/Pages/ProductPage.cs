using Microsoft.Playwright;

namespace Encore.BrowserTests.Pages;

internal sealed class ProductPage(IPage page)
{
    /// <summary>What the product would earn.</summary>
    public ILocator Hint => page.Locator(".product .encore-hint");

    /// <summary>What a review would earn.</summary>
    public ILocator ReviewHint => page.Locator(".reviews-form .encore-hint");

    public async Task AddAsync(int pieces)
    {
        await page.FillAsync("#quantity", Read.Text(pieces));
        await page.GetByTestId("add-to-cart").ClickAsync();
        await Assertions.Expect(page.GetByTestId("to-checkout")).ToBeVisibleAsync();
    }

    public async Task ReviewAsync(int stars, string title, string body)
    {
        await page.CheckAsync($"#rating-{Read.Text(stars)}", new() { Force = true });
        await page.FillAsync("#review-title", title);
        await page.FillAsync("#review-body", body);
        await page.GetByTestId("send-review").ClickAsync();
        await Assertions.Expect(page.GetByTestId("my-review-state")).ToBeVisibleAsync();
    }
}
