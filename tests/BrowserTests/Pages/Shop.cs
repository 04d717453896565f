using System.Globalization;
using Microsoft.Playwright;

namespace Encore.BrowserTests.Pages;

/// <summary>The shop as somebody walks through it; what stands on every page.</summary>
internal sealed class Shop(IPage page)
{
    private static int known;

    /// <summary>Of the account that is registered here; no two are alike.</summary>
    public string Name { get; } = $"Ann Miller {Read.Text(Interlocked.Increment(ref known))}";

    /// <summary>Of the account that is registered here.</summary>
    public string Email { get; } = $"{Guid.NewGuid():N}@shopper.example";

    public IPage Page => page;

    public RewardsScreen Rewards => new(page);

    public CartPage Cart => new(page);

    public CheckoutPages Checkout => new(page);

    public Task SignInAsync(string person) => SubmitAsync("/sign-in", $"sign-in-{person}");

    public async Task RegisterAsync()
    {
        await page.GotoAsync("/register");
        await page.FillAsync("#register-name", Name);
        await page.FillAsync("#register-email", Email);
        await page.FillAsync("#register-password", "correct horse");
        await page.GetByTestId("register-submit").ClickAsync();
        await Assertions.Expect(page.GetByTestId("account")).ToBeVisibleAsync();
    }

    /// <summary>From the home page to the product, as people go.</summary>
    public async Task<ProductPage> StrollToAsync(string product)
    {
        await page.GotoAsync("/");
        await page.Locator(".hero .button").First.ClickAsync();
        await page.GetByTestId($"product-{product}").GetByRole(AriaRole.Link).ClickAsync();
        return new(page);
    }

    /// <summary>Buys and pays; the answer is the order's number.</summary>
    public async Task<string> BuyAsync(string product, int pieces, string? voucher = null)
    {
        await page.GotoAsync($"/product/{product}");
        await new ProductPage(page).AddAsync(pieces);
        if (voucher is not null)
        {
            await Cart.ApplyAsync(voucher);
        }

        await Checkout.FillAsync();
        return await Checkout.PlaceAsync();
    }

    /// <summary>How many orders the shopper finds among their own.</summary>
    public async Task<int> OrdersAsync()
    {
        await page.GotoAsync("/account/orders");
        return await page.Locator(".order-card").CountAsync();
    }

    /// <summary>Sends the shop's clock a fortnight on, as anybody can in the demo.</summary>
    public async Task PassFortnightAsync()
    {
        await page.GetByTestId("clock-7").ClickAsync();
        await Assertions.Expect(page.GetByTestId("notice")).ToBeVisibleAsync();
        await page.GetByTestId("clock-7").ClickAsync();
        await Assertions.Expect(page.GetByTestId("notice")).ToBeVisibleAsync();
    }

    public async Task<DateTimeOffset> NowAsync() =>
        DateTimeOffset.Parse((await page.GetByTestId("clock-now").GetAttributeAsync("datetime"))!, CultureInfo.InvariantCulture);

    private async Task SubmitAsync(string address, string button)
    {
        await page.GotoAsync(address);
        await page.GetByTestId(button).ClickAsync();
        await Assertions.Expect(page.GetByTestId("account")).ToBeVisibleAsync();
    }
}
