using Encore.BrowserTests.Checks;
using Encore.BrowserTests.Hosting;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Encore.BrowserTests;

[TestFixture]
internal sealed class BalancesAreTakenOver : BrowserFixture
{
    [TestCase(Setting.English, "The store has no such customer.", "150")]
    [TestCase(Setting.Chinese, "商店中没有该客户。", "150")]
    public async Task A_file_is_looked_at_row_by_row_and_imported_once(string language, string unknown, string after)
    {
        var shop = await ShopperAsync(new() { Language = language });
        var owner = await OwnerAsync(new() { Language = language });
        var file = $"customer,points,kind,note,external_id\n{shop.Email},200,purchase,from the old shop,A-1\n{shop.Email},-50,,,A-2\nnobody@shopper.example,10,,,B-1\n";

        await owner.Import.OpenAsync();
        await owner.Import.CheckAsync("old-shop.csv", file);

        await Expect(owner.Import.Problems).ToHaveCountAsync(1);
        await Expect(owner.Import.Problems).ToContainTextAsync(unknown);
        await Expect(owner.Import.Problems).ToContainTextAsync("nobody@shopper.example");
        await Expect(owner.Import.Sums.First).ToContainTextAsync(shop.Name);
        await Expect(owner.Import.Sums.First).ToContainTextAsync(after);
        await owner.Page.AssertAccessibleAsync();
        await owner.Page.AssertNoneShowsAsync();
        Assert.That(await AvailableAsync(shop), Is.Zero, "nothing is written yet");

        await owner.Import.RunAsync();

        Assert.That(await AvailableAsync(shop), Is.EqualTo(150));
        await owner.Import.OpenAsync();
        await owner.Import.CheckAsync("old-shop.csv", file);
        await Expect(owner.Import.RunButton).ToHaveCountAsync(0);
        Assert.That(await AvailableAsync(shop), Is.EqualTo(150), "the same file again changes nothing");
    }

    [Test]
    public async Task On_a_phone_the_report_fits()
    {
        var shop = await ShopperAsync();
        var owner = await OwnerAsync(new() { Language = Setting.Chinese, Width = Setting.Phone });
        await owner.Import.OpenAsync();
        await owner.Import.CheckAsync("old-shop.csv", $"customer,points\n{shop.Email},200\nnobody@shopper.example,ten\n");
        await owner.Page.AssertFitsAsync();
        await owner.Page.AssertAccessibleAsync();
    }

    [Test]
    public async Task A_file_that_is_none_says_what_is_wrong_with_it()
    {
        var owner = await OwnerAsync();
        await owner.Import.OpenAsync();
        await owner.Import.CheckAsync("holiday.jpg", "\u00ff\u00d8 no table\n1,2");
        await Expect(owner.Import.Problems.First).ToBeVisibleAsync();
        await Expect(owner.Import.RunButton).ToHaveCountAsync(0);
    }

    private static async Task<long> AvailableAsync(Pages.Shop shop)
    {
        await shop.Rewards.OpenAsync();
        return await shop.Rewards.AvailableAsync();
    }
}
