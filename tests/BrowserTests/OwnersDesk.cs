using Encore.BrowserTests.Hosting;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Encore.BrowserTests;

[TestFixture]
internal sealed class OwnersDesk : BrowserFixture
{
    [TestCase(Setting.English, "Taken back", "128 → 64")]
    [TestCase(Setting.Chinese, "收回", "128 → 64")]
    public async Task Half_an_order_refunded_is_explained_to_the_shopper(string language, string label, string change)
    {
        var (shop, owner) = (await ShopperAsync(new() { Language = language }), await OwnerAsync());
        var order = await shop.BuyAsync("swan-kettle", 2);

        await owner.RefundHalfAsync(order);

        await shop.Rewards.OpenAsync();
        await Expect(shop.Rewards.History.First).ToContainTextAsync(label);
        await Expect(shop.Rewards.History.First).ToContainTextAsync(change);
        await Expect(shop.Rewards.History.First.GetByRole(Microsoft.Playwright.AriaRole.Link)).ToContainTextAsync(order);
        await Expect(shop.Rewards.Facts).ToContainTextAsync(Words.Points(language, 64));
    }

    [Test]
    public async Task A_cancelled_order_takes_its_points_back_and_returns_those_of_its_voucher()
    {
        var (shop, owner) = (await CollectorAsync(kettles: 2), await OwnerAsync());
        await shop.Rewards.OpenAsync();
        var code = await shop.Rewards.RedeemAsync("coupon-5");
        var order = await shop.BuyAsync("ember-roast", 2, voucher: code);
        await shop.Rewards.OpenAsync();
        Assert.That(await shop.Rewards.AvailableAsync(), Is.EqualTo(28));
        await Expect(shop.Rewards.Facts).ToContainTextAsync("30 points");

        await owner.CancelAsync(order);

        await shop.Rewards.OpenAsync();
        Assert.That(await shop.Rewards.AvailableAsync(), Is.EqualTo(128));
        await Expect(shop.Rewards.Facts).Not.ToContainTextAsync("Pending");
        await Expect(shop.Rewards.History.Filter(new() { HasText = "Given back" })).ToHaveCountAsync(1);
        await Expect(shop.Rewards.History.Filter(new() { HasText = "Taken back" })).ToHaveCountAsync(1);
    }

    [Test]
    public async Task The_page_of_a_member_shows_every_movement_of_the_ledger()
    {
        var (shop, owner) = (await ShopperAsync(), await OwnerAsync());
        var order = await shop.BuyAsync("swan-kettle", 1);
        await owner.RefundHalfAsync(order);

        await owner.Members.OpenAsync();
        await owner.Members.FollowAsync(shop.Name);

        await Expect(owner.Members.Ledger).ToHaveCountAsync(2);
        await Expect(owner.Members.Ledger.First).ToContainTextAsync("Pending → Taken back");
        await Expect(owner.Members.Ledger.Last).ToContainTextAsync("Issued → Pending");
        await Expect(owner.Members.Ledger.Last).ToContainTextAsync(order);
    }

    [Test]
    public async Task The_audit_finds_everything_in_order()
    {
        var (shop, owner) = (await CollectorAsync(kettles: 2), await OwnerAsync());
        await shop.Rewards.OpenAsync();
        await shop.Rewards.RedeemAsync("coupon-5");

        var verdict = await owner.AuditAsync();

        await Expect(verdict).ToHaveAttributeAsync("data-clean", "true");
        await Expect(verdict).ToContainTextAsync("Everything adds up");
    }
}
