using Microsoft.Playwright;

namespace Encore.BrowserTests.Pages;

/// <summary>The owner's pages of the shop itself.</summary>
internal sealed class OwnerDesk(IPage page)
{
    public IPage Page => page;

    public MembersScreen Members => new(page);

    public ProgramScreen Program => new(page);

    public ImportScreen Import => new(page);

    public async Task RefundHalfAsync(string order)
    {
        await page.GotoAsync($"/admin/orders/{order}");
        var total = Read.Number(await page.GetByTestId("order-total").InnerTextAsync());
        await page.GetByTestId("refund").ClickAsync();
        await page.FillAsync("#refund-amount", Read.Text(total / 2));
        await DoAsync("confirm-refund-amount");
    }

    public async Task CancelAsync(string order)
    {
        await page.GotoAsync($"/admin/orders/{order}");
        await page.GetByTestId("cancel").ClickAsync();
        await DoAsync("confirm-cancel");
    }

    /// <summary>The newest review stands on top.</summary>
    public Task ApproveNewestReviewAsync() => DecideAsync("approve-");

    public Task WithdrawNewestReviewAsync() => DecideAsync("withdraw-");

    /// <summary>Runs the audit; the answer is what stands there afterwards.</summary>
    public async Task<ILocator> AuditAsync()
    {
        await page.GotoAsync("/admin/loyalty/audit");
        await page.Locator(".encore-page-head button").ClickAsync();
        var verdict = page.Locator(".encore-verdict");
        await Assertions.Expect(verdict).ToBeVisibleAsync();
        return verdict;
    }

    private async Task DecideAsync(string button)
    {
        await page.GotoAsync("/admin/reviews");
        var review = page.Locator(".moderation > li").First;
        await review.Locator($"[data-testid^='{button}']").ClickAsync();
        await review.Locator($"[data-testid^='confirm-{button}']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("notice")).ToBeVisibleAsync();
    }

    private async Task DoAsync(string button)
    {
        await page.GetByTestId(button).ClickAsync();
        await Assertions.Expect(page.GetByTestId("notice")).ToBeVisibleAsync();
    }
}
