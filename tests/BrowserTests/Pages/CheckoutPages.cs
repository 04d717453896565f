using Microsoft.Playwright;

namespace Encore.BrowserTests.Pages;

/// <summary>From the cart's button to the thanks.</summary>
internal sealed class CheckoutPages(IPage page)
{
    public ILocator Hint => page.Locator("#payment-form .encore-hint");

    public ILocator PlaceButton => page.GetByTestId("place-order");

    /// <summary>On the page after the order.</summary>
    public ILocator Earned => page.Locator(".encore-thanks:not([data-kind=offer])");

    public ILocator OrderNumber => page.GetByTestId("order-number");

    /// <summary>As <see cref="FillAsync"/>, for somebody whom the shop does not know.</summary>
    public Task FillAsGuestAsync(string name, string email) => FillAsync(async () =>
    {
        await page.FillAsync("#name", name);
        await page.FillAsync("#email", email);
    });

    /// <summary>From the cart to the payment.</summary>
    public Task FillAsync() => FillAsync(() => Task.CompletedTask);

    private async Task FillAsync(Func<Task> sayWho)
    {
        await page.GetByTestId("to-checkout").ClickAsync();
        await sayWho();
        await page.FillAsync("#street", "1 Hill Road");
        await page.FillAsync("#city", "Springfield");
        await page.FillAsync("#postal-code", "12345");
        await page.CheckAsync("#shipping-pickup");
        await page.GetByTestId("to-payment").ClickAsync();
        await Assertions.Expect(PlaceButton).ToBeVisibleAsync();
    }

    /// <summary>Pays; the answer is the order's number.</summary>
    public async Task<string> PlaceAsync()
    {
        await PlaceButton.ClickAsync();
        return await OrderNumber.InnerTextAsync();
    }

    /// <summary>Sends the form while the page stays as it is; the answer is the address that it led to.</summary>
    public Task<string> SendBehindAsync() => page.EvaluateAsync<string>("""
        async () => {
          const form = document.querySelector('#payment-form');
          return (await fetch(form.action, { method: 'POST', body: new FormData(form) })).url;
        }
        """);
}
