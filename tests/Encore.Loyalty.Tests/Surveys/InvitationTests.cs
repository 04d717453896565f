using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Surveys;

/// <summary>Who is asked, and when.</summary>
public sealed class InvitationTests
{
    [Test]
    public async Task Some_days_after_the_delivery_the_member_is_asked_once_however_often_the_sweep_runs()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.Delivered(7)));
        await shop.HappenAsync(shop.Paid("1", 50), shop.Delivered("1"));
        await shop.PassDaysAsync(6.9);
        Assert.That(await shop.Engine.Surveys.OpenAsync(shop.Ann), Is.Empty);
        await shop.PassDaysAsync(0.1);
        await shop.PassDaysAsync(1);
        var asked = (await shop.Engine.Surveys.OpenAsync(shop.Ann)).Single();
        Assert.That((asked.Id, asked.Survey, asked.Wave), Is.EqualTo(("nps/order/1", "nps", "2026-01")));

        var mail = (await shop.MailsAsync(MessageKinds.SurveyInvited)).Single();
        Assert.That((mail.Values["token"], mail.Values["title.en"], mail.Values["lowest"], mail.Values["highest"]), Is.EqualTo((asked.Token, "Your opinion", "0", "10")));
        Assert.That(mail.Values["text.zh-CN"], Is.EqualTo("多大可能？"));
    }

    [Test]
    public async Task A_delivery_that_is_told_before_the_payment_counts_from_the_delivery()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.Delivered(0)));
        await shop.HappenAsync(shop.Delivered("1"));
        Assert.That(await shop.Engine.Surveys.OpenAsync(shop.Ann), Is.Empty);
        await shop.HappenAsync(shop.Paid("1", 50));
        Assert.That(await shop.Engine.Surveys.OpenAsync(shop.Ann), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_order_that_is_void_by_then_asks_nothing()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.Delivered(7)));
        await shop.HappenAsync(shop.Paid("1", 50), shop.Delivered("1"), shop.Paid("2", 50), shop.Delivered("2"));
        shop.Clock.Advance(TimeSpan.FromDays(1));
        await shop.HappenAsync(shop.Cancelled("1"), shop.Refunded("2", 50));
        await shop.PassDaysAsync(10);
        Assert.That(await shop.Engine.Surveys.OpenAsync(shop.Ann), Is.Empty);
    }

    [Test]
    public async Task Only_the_order_that_is_counted_asks()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.Survey("second", """{ "kind": "order", "order": 2 }""", "\"restDays\": 0")));
        await shop.HappenAsync(shop.Paid("1", 50));
        Assert.That(await shop.Engine.Surveys.OpenAsync(shop.Ann), Is.Empty);
        shop.Clock.Advance(TimeSpan.FromDays(1));
        await shop.HappenAsync(shop.Paid("2", 50));
        shop.Clock.Advance(TimeSpan.FromDays(1));
        await shop.HappenAsync(shop.Paid("3", 50));
        Assert.That((await shop.Engine.Surveys.OpenAsync(shop.Ann)).Select(asked => asked.Id), Is.EqualTo(new[] { "second/order/2" }));
    }

    [Test]
    public async Task A_survey_asks_only_about_orders_that_its_conditions_admit()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.Delivered(0, """ "when": { "minSpend": 40 }, "restDays": 0 """)));
        await shop.HappenAsync(shop.Paid("1", 39), shop.Delivered("1"), shop.Paid("2", 40), shop.Delivered("2"));
        Assert.That((await shop.Engine.Surveys.OpenAsync(shop.Ann)).Select(asked => asked.Id), Is.EqualTo(new[] { "nps/order/2" }));
    }

    [Test]
    public async Task Whoever_was_asked_a_short_time_ago_is_left_in_peace()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.Delivered(0, "\"restDays\": 30")));
        await shop.HappenAsync(shop.Paid("1", 50), shop.Delivered("1"));
        await shop.PassDaysAsync(29);
        await shop.HappenAsync(shop.Paid("2", 50), shop.Delivered("2"));
        await shop.PassDaysAsync(1);
        await shop.HappenAsync(shop.Paid("3", 50), shop.Delivered("3"));
        Assert.That((await shop.Engine.Surveys.OpenAsync(shop.Ann)).Select(asked => asked.Id), Is.EqualTo(new[] { "nps/order/3" }), "the second was passed over, the first is over");
        Assert.That(await shop.Engine.Surveys.InviteAsync(shop.Ann, "nps", "urgent"), Is.Not.Null, "by hand whoever asks knows what they do");
    }

    [Test]
    public async Task A_wave_asks_a_share_of_the_members_each_once()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.Survey("nps", """{ "kind": "waves", "waves": [ { "id": "spring", "at": "2026-01-05T00:00:00Z", "share": 0.5 }, { "id": "later", "at": "2026-05-05T00:00:00Z" } ] }""")));
        var members = Enumerable.Range(0, 300).Select(number => MemberId.Of("shop", $"m{number}")).ToList();
        await shop.HappenAsync([.. members.Select(member => new MemberRegistered { Member = member, OccurredAt = shop.Clock.Now })]);
        await shop.PassDaysAsync(1);
        Assert.That(await AskedAsync(shop, members), Is.Zero, "its day has not come");
        await shop.PassDaysAsync(3);
        var asked = await AskedAsync(shop, members);
        Assert.That(asked, Is.InRange(110, 190));
        await shop.PassDaysAsync(1);
        Assert.That(await AskedAsync(shop, members), Is.EqualTo(asked));
        Assert.That((await shop.Engine.Surveys.ResultsAsync("nps"))!.Single().Count, Is.EqualTo(new WaveCount("spring", asked, 0, new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero))));
    }

    [Test]
    public async Task Guests_and_members_who_are_blocked_are_not_asked()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand()));
        await shop.HappenAsync(shop.Paid("1", 50));
        await shop.Engine.Accounts.BlockAsync(shop.Ann, "fraud", "owner");
        Assert.That(await shop.Engine.Surveys.InviteAsync(shop.Ann, "nps", "r-1"), Is.Null);
        Assert.That(await shop.Engine.Surveys.InviteAsync(shop.Engine.Host.Guest("a@example.com"), "nps", "r-1"), Is.Null);
        Assert.That(await shop.Engine.Surveys.InviteAsync(MemberId.Of("shop", "bob"), "moon", "r-1"), Is.Null);
    }

    private static async Task<int> AskedAsync(Shop shop, IEnumerable<MemberId> members)
    {
        var count = 0;
        foreach (var member in members)
        {
            count += (await shop.Engine.Surveys.OpenAsync(member)).Count;
        }

        return count;
    }
}
