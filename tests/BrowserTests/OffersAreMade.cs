using Encore.BrowserTests.Checks;
using Encore.BrowserTests.Hosting;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Encore.BrowserTests;

/// <summary>An order brings vouchers: on its confirmation, in the wallet, in the cart. And the owner finds what else could be offered.</summary>
[TestFixture]
internal sealed class OffersAreMade : BrowserFixture
{
    protected override bool WithPast => true;

    [Test]
    public async Task The_confirmation_thanks_with_a_voucher_that_waits_in_the_wallet_and_counts_in_the_cart(
        [Values(Setting.English, Setting.Chinese)] string language,
        [Values(Setting.Desk, Setting.Phone)] int width)
    {
        var shop = await ShopperAsync(new() { Language = language, Width = width });
        await shop.BuyAsync("moon-gaiwan", 1);
        var offer = shop.Page.Locator(".encore-thanks[data-kind=offer]").Filter(new() { HasText = language == Setting.English ? "A quarter off every tea" : "全部茶叶七五折" });
        await Expect(offer).ToBeVisibleAsync();
        await shop.Page.AssertAccessibleAsync();
        await shop.Page.AssertFitsAsync();
        await shop.Page.AssertNoneShowsAsync();
        var code = await offer.Locator("code").InnerTextAsync();

        await shop.Rewards.OpenAsync();
        var ticket = shop.Page.Locator(".encore-ticket").Filter(new() { HasText = code });
        await Expect(ticket).ToContainTextAsync(language == Setting.English ? "A gaiwan wants leaves" : "盖碗配好茶");
        await Expect(ticket).ToContainTextAsync(language == Setting.English ? "14 days left" : "还剩 14 天");
        await shop.Page.AssertAccessibleAsync();
        await shop.Page.AssertFitsAsync();

        await shop.Page.GotoAsync("/product/jasmine-pearls");
        await new Pages.ProductPage(shop.Page).AddAsync(1);
        await shop.Cart.ApplyAsync(code);
        await Expect(shop.Page.Locator("main")).ToContainTextAsync("5.50");
    }

    [Test]
    public async Task The_owner_searches_the_orders_and_takes_what_was_found_into_the_program()
    {
        var owner = await OwnerAsync();
        await owner.Page.GotoAsync("/admin/loyalty/cross-sell");
        await owner.Page.AssertAccessibleAsync();
        await owner.Page.SelectOptionAsync("select[name=level]", "Categories");
        await owner.Page.Locator("form[action='/admin/loyalty/cross-sell'] button").ClickAsync();
        var rules = owner.Page.Locator("main .encore-table tbody tr");
        await Expect(rules.First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await owner.Page.AssertAccessibleAsync();
        await owner.Page.AssertFitsAsync();
        await rules.First.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await Expect(owner.Page.Locator("#encore-document")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("\"id\": \"cross-"));
        await owner.Page.AssertAccessibleAsync();
    }
}
