using Encore.BrowserTests.Checks;
using Encore.BrowserTests.Hosting;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Encore.BrowserTests;

/// <summary>From the link in a mail to the closed case.</summary>
[TestFixture]
internal sealed class OpinionsAreHeard : BrowserFixture
{
    protected override bool WithPast => true;

    [Test]
    public async Task A_score_from_the_mail_is_sent_by_a_button_and_a_low_one_reaches_the_owner([Values(Setting.English, Setting.Chinese)] string language, [Values(Setting.Desk, Setting.Phone)] int width)
    {
        var setting = new Setting { Language = language, Width = width };
        var (shop, owner) = (await ShopperAsync(setting), await OwnerAsync(setting));
        var customer = (await Store.Engine.Members.ListAsync(limit: 1000)).Select(account => account.Member).MaxBy(member => int.Parse(member.Customer, System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(await Store.Engine.Surveys.InviteAsync(customer, "after-delivery", $"ask-{language}-{width}"), Is.Not.Null);
        await Store.Engine.Jobs.DispatchAsync();

        await using var somebody = await Visit.BeginAsync(Store, setting);
        await somebody.Page.GotoAsync($"/mailbox?to={Uri.EscapeDataString(shop.Email)}");
        await somebody.Page.GetByTestId("mail").First.ClickAsync();
        await somebody.Page.Locator("a[href$='q-recommend=3']").ClickAsync();
        await Expect(somebody.Page.Locator("input[value='3']")).ToBeCheckedAsync();
        await LooksGoodAsync(somebody.Page);
        await somebody.Page.FillAsync("textarea", "Too <b>slow</b>");
        await somebody.Page.Locator(".encore-survey-form button").ClickAsync();
        await Expect(somebody.Page.Locator(".encore-survey")).ToContainTextAsync("15");
        await LooksGoodAsync(somebody.Page);
        Assert.That(somebody.Faults, Is.Empty);

        await owner.Page.GotoAsync("/admin/cases");
        var opened = owner.Page.GetByTestId("case").Filter(new() { HasText = shop.Name });
        await opened.Locator("summary").ClickAsync();
        await LooksGoodAsync(owner.Page);
        await opened.Locator("[name=points]").FillAsync("20");
        await opened.Locator("form").Nth(1).Locator("[name=note]").FillAsync("Sorry");
        await opened.Locator("form").Nth(1).Locator("button").ClickAsync();
        await opened.Locator("summary").ClickAsync();
        await opened.Locator("[name=message]").FillAsync("Thank you, Ann.");
        await opened.Locator("[name=status][value=Closed]").ClickAsync();
        await Expect(opened).ToHaveCountAsync(0);
        Assert.That((await Store.Engine.Members.AccountAsync(customer)).Balances.Available, Is.EqualTo(35));

        await owner.Page.GotoAsync("/admin/surveys");
        await Expect(owner.Page.Locator("main")).ToContainTextAsync("NPS -100");
        await Expect(owner.Page.Locator("main")).ToContainTextAsync("Too <b>slow</b>");
        await LooksGoodAsync(owner.Page);
        await shop.Page.GotoAsync("/survey/code");
        await LooksGoodAsync(shop.Page);
    }

    private static async Task LooksGoodAsync(Microsoft.Playwright.IPage page)
    {
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
        await page.AssertNoneShowsAsync();
    }
}
