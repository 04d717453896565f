using Encore.BrowserTests.Checks;
using Encore.BrowserTests.Hosting;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Encore.BrowserTests;

/// <summary>What must hold on every page, in a shop with a year behind it.</summary>
[TestFixture]
internal sealed class Looks : SeededFixture
{
    private static readonly string[] Languages = [Setting.English, Setting.Chinese];

    [Test]
    public async Task Nobody_is_kept_out_by_the_page([ValueSource(typeof(View), nameof(View.All))] View view, [ValueSource(nameof(Languages))] string language)
    {
        var shop = await LookAtAsync(view, new() { Language = language });
        await shop.Page.AssertAccessibleAsync();
    }

    [Test]
    public async Task It_reads_well_in_the_dark([ValueSource(typeof(View), nameof(View.All))] View view)
    {
        var shop = await LookAtAsync(view, new() { Dark = true });
        await shop.Page.AssertReadableAsync();
    }

    [Test]
    public async Task It_fits_a_phone([ValueSource(typeof(View), nameof(View.All))] View view, [ValueSource(nameof(Languages))] string language)
    {
        var shop = await LookAtAsync(view, new() { Language = language, Width = Setting.Phone });
        await shop.Page.AssertFitsAsync();
        await shop.Page.AssertNoneShowsAsync();
    }

    [Test]
    public async Task What_needs_the_owner_stands_there_with_its_cause()
    {
        var shop = await LookAtAsync(View.All.Single(view => view.Name == "problems"), new());
        await Expect(shop.Page.Locator("main .encore-table tbody tr")).ToContainTextAsync("The order is not in the store's currency.");
    }

    [Test]
    public async Task The_verdict_of_the_audit_and_a_refused_program_are_as_good()
    {
        var owner = await OwnerAsync(new() { Width = Setting.Phone });
        await owner.AuditAsync();
        await owner.Page.AssertAccessibleAsync();
        await owner.Page.AssertFitsAsync();

        await owner.Program.OpenAsync();
        await owner.Program.PublishAsync("""{ "earning": [ { "id": "a", "kind": "purchase", "pointz": 1 } ] }""");
        await owner.Page.AssertAccessibleAsync();
        await owner.Page.AssertFitsAsync();
    }

    [Test]
    public async Task The_checks_find_what_they_look_for()
    {
        var shop = await VisitAsync(new() { Width = Setting.Phone });
        await shop.Page.SetContentAsync("<main><img src='data:,'><p style='width: 500px'>rewards.missing</p></main>");

        Assert.ThrowsAsync<AssertionException>(shop.Page.AssertAccessibleAsync);
        Assert.ThrowsAsync<AssertionException>(shop.Page.AssertFitsAsync);
        Assert.ThrowsAsync<AssertionException>(shop.Page.AssertNoneShowsAsync);
    }
}
