using Encore.BrowserTests.Hosting;
using Encore.BrowserTests.Pages;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Encore.BrowserTests;

[TestFixture]
internal sealed class ReviewsEarn : BrowserFixture
{
    [Test]
    public async Task A_review_earns_once_it_is_approved_and_no_longer_once_it_is_withdrawn()
    {
        var (shop, owner) = (await ShopperAsync(), await OwnerAsync());
        await shop.Page.GotoAsync("/product/pine-lapsang");
        var product = new ProductPage(shop.Page);
        await Expect(product.ReviewHint).ToContainTextAsync("10 points");
        await product.ReviewAsync(2, "Too smoky for me", "It smells of a camp fire, which others may well love. The tin is beautiful.");
        await shop.Rewards.OpenAsync();
        Assert.That(await shop.Rewards.AvailableAsync(), Is.Zero, "Nobody has read it yet.");

        await owner.ApproveNewestReviewAsync();
        await shop.Rewards.OpenAsync();
        Assert.That(await shop.Rewards.AvailableAsync(), Is.EqualTo(10));
        await Expect(shop.Rewards.History.First).ToContainTextAsync("a fixed 10 points");

        await owner.WithdrawNewestReviewAsync();
        await shop.Rewards.OpenAsync();
        Assert.That(await shop.Rewards.AvailableAsync(), Is.Zero);
        await Expect(shop.Rewards.History.First).ToContainTextAsync("no longer published");
    }
}
