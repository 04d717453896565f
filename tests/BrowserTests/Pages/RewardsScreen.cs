using Microsoft.Playwright;

namespace Encore.BrowserTests.Pages;

/// <summary>The shopper's rewards page.</summary>
internal sealed class RewardsScreen(IPage page)
{
    /// <summary>Points on their way, and those soon to expire.</summary>
    public ILocator Facts => page.Locator(".encore-hero-facts");

    public ILocator Vouchers => page.Locator(".encore-ticket");

    public ILocator NewVoucher => page.Locator(".encore-ticket[data-new]");

    public ILocator NewCode => NewVoucher.Locator("code");

    /// <summary>The latest movements, newest first.</summary>
    public ILocator History => page.Locator(".encore-history tbody tr");

    public ILocator WaysToEarn => page.Locator(".encore-earn");

    public Task OpenAsync() => page.GotoAsync("/rewards");

    public async Task<long> AvailableAsync() => (long)Read.Number(await page.Locator(".encore-hero-points span").InnerTextAsync());

    public ILocator RedeemButton(string reward) => page.Locator($"form:has(input[name=reward][value='{reward}']) button");

    /// <summary>The answer is the voucher's code.</summary>
    public async Task<string> RedeemAsync(string reward)
    {
        await RedeemButton(reward).ClickAsync();
        return await NewCode.InnerTextAsync();
    }
}
