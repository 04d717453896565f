using Encore.BrowserTests.Hosting;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Encore.BrowserTests;

[TestFixture]
internal sealed class ProgramEditing : BrowserFixture
{
    [Test]
    public async Task A_document_with_an_unknown_setting_is_refused_by_its_path_and_nothing_typed_is_lost()
    {
        var owner = await OwnerAsync();
        await owner.Program.OpenAsync();
        var before = await owner.Program.Document.InputValueAsync();
        var typed = before.Replace("\"pointsPerUnit\"", "\"pointsPerEuro\"", StringComparison.Ordinal);

        await owner.Program.PublishAsync(typed);

        await Expect(owner.Program.Errors.First).ToContainTextAsync("earning[0].pointsPerEuro");
        await Expect(owner.Program.Document).ToHaveValueAsync(typed);
        await owner.Program.OpenAsync();
        await Expect(owner.Program.Document).ToHaveValueAsync(before);
    }

    [Test]
    public async Task A_new_rate_is_on_the_rewards_page_as_soon_as_it_is_published()
    {
        var (owner, shop) = (await OwnerAsync(), await ShopperAsync());
        await owner.Program.OpenAsync();
        var document = await owner.Program.Document.InputValueAsync();

        await owner.Program.PublishAsync(document.Replace("\"pointsPerUnit\": 1", "\"pointsPerUnit\": 3", StringComparison.Ordinal));

        await Expect(owner.Program.Said).ToBeVisibleAsync();
        await Expect(owner.Program.Preview.First).ToContainTextAsync("3 points");
        await shop.Rewards.OpenAsync();
        await Expect(shop.Rewards.WaysToEarn.First).ToContainTextAsync("3 points");
        await shop.Page.GotoAsync("/product/lantern-blend");
        await Expect(new Pages.ProductPage(shop.Page).Hint).ToContainTextAsync("48 points");
    }
}
