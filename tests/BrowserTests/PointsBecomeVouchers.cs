using Encore.BrowserTests.Checks;
using Encore.BrowserTests.Hosting;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Encore.BrowserTests;

[TestFixture]
internal sealed class PointsBecomeVouchers : BrowserFixture
{
    private const string FiveOff = "coupon-5";
    private const int FiveOffCost = 100;
    private const decimal FiveOffValue = 5;

    [Test]
    public async Task A_fortnight_later_the_points_buy_a_voucher_that_makes_the_next_order_cheaper()
    {
        var shop = await CollectorAsync(kettles: 2);
        await shop.Rewards.OpenAsync();
        Assert.That(await shop.Rewards.AvailableAsync(), Is.EqualTo(128));

        var code = await shop.Rewards.RedeemAsync(FiveOff);
        Assert.That(await shop.Rewards.AvailableAsync(), Is.EqualTo(128 - FiveOffCost));

        await shop.Page.GotoAsync("/product/ember-roast");
        await new Pages.ProductPage(shop.Page).AddAsync(1);
        await Expect(shop.Cart.Hint).ToContainTextAsync(code);
        var full = await shop.Cart.TotalAsync();
        await shop.Cart.ApplyAsync(code);
        var reduced = await shop.Cart.TotalAsync();
        Assert.That(full - reduced, Is.InRange(FiveOffValue, FiveOffValue * 1.1m), "The voucher, and the tax on it.");

        await shop.Checkout.FillAsync();
        await shop.Checkout.PlaceAsync();
        await shop.Rewards.OpenAsync();
        await Expect(shop.Page.Locator(".encore-more .encore-ticket code")).ToHaveTextAsync(code);
        await Expect(shop.Page.Locator(".encore-more .encore-badge")).ToHaveAttributeAsync("data-state", "used");

        await shop.Page.GotoAsync("/product/ember-roast");
        await new Pages.ProductPage(shop.Page).AddAsync(1);
        await Expect(shop.Cart.Hint).Not.ToContainTextAsync(code);
    }

    [Test]
    public async Task A_shopper_without_JavaScript_reads_and_redeems()
    {
        var shop = await CollectorAsync(kettles: 2, new() { JavaScript = false });
        await shop.Rewards.OpenAsync();
        await Expect(shop.Rewards.History.First).ToContainTextAsync("128");

        var code = await shop.Rewards.RedeemAsync(FiveOff);

        Assert.That(code, Is.Not.Empty);
        Assert.That(await shop.Rewards.AvailableAsync(), Is.EqualTo(128 - FiveOffCost));
    }

    [Test]
    public async Task Clicking_redeem_twice_issues_one_voucher([Values] bool javaScript)
    {
        var shop = await CollectorAsync(kettles: 4, new() { JavaScript = javaScript });
        await shop.Rewards.OpenAsync();

        await shop.Rewards.RedeemButton(FiveOff).DblClickAsync();
        await Expect(shop.Rewards.NewVoucher).ToBeVisibleAsync();
        await shop.Rewards.OpenAsync();

        await Expect(shop.Rewards.Vouchers).ToHaveCountAsync(1);
        Assert.That(await shop.Rewards.AvailableAsync(), Is.EqualTo(256 - FiveOffCost));
    }

    [Test]
    public async Task The_keyboard_alone_gets_a_voucher()
    {
        var shop = await CollectorAsync(kettles: 2);
        await shop.Rewards.OpenAsync();

        await shop.Page.TabToAsync(shop.Rewards.RedeemButton(FiveOff));
        Assert.That(await shop.Page.FocusIsOutlinedAsync(), "Whoever tabs sees where they are.");
        await shop.Page.Keyboard.PressAsync("Enter");

        await Expect(shop.Rewards.NewVoucher).ToBeFocusedAsync();
        Assert.That(await shop.Page.FocusIsOutlinedAsync());
    }

    [Test]
    public async Task Too_few_points_show_how_many_are_missing_and_no_button()
    {
        var shop = await CollectorAsync(kettles: 1);
        await shop.Rewards.OpenAsync();

        await Expect(shop.Rewards.RedeemButton(FiveOff)).ToHaveCountAsync(0);
        await Expect(shop.Page.Locator(".encore-reward").First).ToContainTextAsync("36 points to go");
    }
}
