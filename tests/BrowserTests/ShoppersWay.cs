using Encore.BrowserTests.Checks;
using Encore.BrowserTests.Hosting;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Encore.BrowserTests;

[TestFixture]
internal sealed class ShoppersWay : BrowserFixture
{
    private const int DaysUntilSpendable = 14;

    [Test]
    public async Task Every_page_from_the_door_to_the_rewards_says_what_a_purchase_earns(
        [Values(Setting.English, Setting.Chinese)] string language,
        [Values(Setting.Desk, Setting.Phone)] int width)
    {
        var shop = await ShopperAsync(new() { Language = language, Width = width });

        var product = await shop.StrollToAsync("lantern-blend");
        await Expect(product.Hint).ToContainTextAsync(Words.Points(language, 16));
        await shop.Page.AssertFitsAsync();

        await product.AddAsync(2);
        await Expect(shop.Cart.Hint).ToContainTextAsync(Words.Points(language, 32));
        await shop.Page.AssertFitsAsync();

        await shop.Checkout.FillAsync();
        await Expect(shop.Checkout.Hint).ToContainTextAsync(Words.Points(language, 32));
        await shop.Page.AssertFitsAsync();

        await shop.Checkout.PlaceAsync();
        await Expect(shop.Checkout.Earned).ToContainTextAsync(Words.Points(language, 32));
        await shop.Page.AssertFitsAsync();

        await shop.Checkout.Earned.Locator("a").ClickAsync();
        await Expect(shop.Rewards.Facts).ToContainTextAsync(Words.Points(language, 32));
        await Expect(shop.Rewards.Facts).ToContainTextAsync(Words.Day(language, (await shop.NowAsync()).AddDays(DaysUntilSpendable)));
        Assert.That(await shop.Rewards.AvailableAsync(), Is.Zero);
        await shop.Page.AssertFitsAsync();
    }

    [Test]
    public async Task The_shop_changes_its_language_at_the_press_of_a_button()
    {
        var shop = await ShopperAsync();
        await shop.Rewards.OpenAsync();

        await shop.Page.GetByTestId("language-zh-CN").ClickAsync();

        await Expect(shop.Page.Locator("html")).ToHaveAttributeAsync("lang", Setting.Chinese);
        await Expect(shop.Page.Locator(".encore").First).ToHaveAttributeAsync("lang", Setting.Chinese);
        await Expect(shop.Rewards.WaysToEarn.First).ToContainTextAsync("积分");
    }

    [Test]
    public async Task Clicking_the_order_button_twice_makes_one_order()
    {
        var shop = await ShopperAsync();
        await shop.Page.GotoAsync("/product/night-garden");
        await new Pages.ProductPage(shop.Page).AddAsync(1);
        await shop.Checkout.FillAsync();

        await shop.Checkout.PlaceButton.DblClickAsync();
        await Expect(shop.Checkout.OrderNumber).ToBeVisibleAsync();

        Assert.That(await shop.OrdersAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_same_payment_form_sent_from_elsewhere_before_leads_to_the_same_order()
    {
        var shop = await ShopperAsync();
        await shop.Page.GotoAsync("/product/night-garden");
        await new Pages.ProductPage(shop.Page).AddAsync(1);
        await shop.Checkout.FillAsync();
        var thanks = await shop.Checkout.SendBehindAsync();

        await shop.Checkout.PlaceAsync();

        Assert.That(shop.Page.Url, Is.EqualTo(thanks));
        Assert.That(await shop.OrdersAsync(), Is.EqualTo(1));
    }
}
