using Microsoft.Playwright;

namespace Encore.BrowserTests.Pages;

internal sealed class CartPage(IPage page)
{
    /// <summary>What the cart would earn, and the vouchers at hand.</summary>
    public ILocator Hint => page.Locator(".summary .encore-hint");

    public ILocator Discount => page.GetByTestId("sum-discount");

    public Task OpenAsync() => page.GotoAsync("/cart");

    public async Task<decimal> TotalAsync() => Read.Number(await page.GetByTestId("sum-total").InnerTextAsync());

    public async Task ApplyAsync(string code)
    {
        await page.FillAsync("#coupon-code", code);
        await page.GetByTestId("apply-coupon").ClickAsync();
        await Assertions.Expect(page.GetByTestId("coupon-applied")).ToHaveTextAsync(code);
        await Assertions.Expect(Discount).ToBeVisibleAsync();
    }
}
