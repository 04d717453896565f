using Encore.BrowserTests.Hosting;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Encore.BrowserTests;

[TestFixture]
internal sealed class GuestsClaim : BrowserFixture
{
    [TestCase(Setting.English, "open an account with the same e-mail address")]
    [TestCase(Setting.Chinese, "用同一邮箱注册账户即可领取")]
    public async Task Who_bought_without_an_account_finds_the_points_after_opening_one(string language, string invitation)
    {
        var shop = await VisitAsync(new() { Language = language });
        await shop.Page.GotoAsync("/product/swan-kettle");
        await new Pages.ProductPage(shop.Page).AddAsync(1);
        await shop.Checkout.FillAsGuestAsync(shop.Name, shop.Email);
        await shop.Checkout.PlaceAsync();
        await Expect(shop.Checkout.Earned).ToContainTextAsync(Words.Points(language, 64));
        await Expect(shop.Checkout.Earned).ToContainTextAsync(invitation);

        await shop.Checkout.Earned.Locator("a").ClickAsync();
        await shop.RegisterAsync();

        await shop.Rewards.OpenAsync();
        await Expect(shop.Rewards.Facts).ToContainTextAsync(Words.Points(language, 64));
    }

    [Test]
    public async Task Too_late_there_is_nothing_to_claim()
    {
        var shop = await VisitAsync();
        await shop.Page.GotoAsync("/product/swan-kettle");
        await new Pages.ProductPage(shop.Page).AddAsync(1);
        await shop.Checkout.FillAsGuestAsync(shop.Name, shop.Email);
        await shop.Checkout.PlaceAsync();
        for (var fortnight = 0; fortnight < 3; fortnight++)
        {
            await shop.PassFortnightAsync();
        }

        await shop.RegisterAsync();

        await shop.Rewards.OpenAsync();
        Assert.That(await shop.Rewards.AvailableAsync(), Is.Zero);
        await Expect(shop.Rewards.Facts).ToHaveCountAsync(0);
    }
}
