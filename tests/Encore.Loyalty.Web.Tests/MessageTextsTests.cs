using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Web.Mail;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Tests.Stage;

namespace Encore.Loyalty.Web.Tests;

public sealed class MessageTextsTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["points"] = "80", ["source"] = "order:1042", ["kind"] = "purchase", ["owed"] = "20", ["code"] = "7K3M-C3D4-Q2RT", ["reward"] = "coupon-5", ["value"] = "5", ["currency"] = "USD",
        ["spendableAt"] = "2026-03-06T10:00:00Z", ["expiresAt"] = "2027-02-20T23:00:00Z",
        ["text"] = "Sorry, and thank you.", ["topic"] = "Service", ["token"] = "abc", ["survey"] = "nps", ["until"] = "2026-04-01T00:00:00Z",
        ["question"] = "score", ["lowest"] = "0", ["highest"] = "10", ["title.en"] = "Your opinion", ["text.en"] = "How likely?", ["text.zh-CN"] = "多大可能？",
    };

    [Test]
    public async Task Every_message_of_the_core_has_words(
        [Values(MessageKinds.PointsEarned, MessageKinds.PointsTakenBack, MessageKinds.PointsReturned, MessageKinds.VoucherIssued, MessageKinds.TierChanged, MessageKinds.OfferMade, MessageKinds.SurveyInvited, MessageKinds.CaseClosed)] string kind,
        [Values("en", "zh-CN")] string language)
    {
        var mail = await Compose(kind, language);

        Assert.That(mail, Is.Not.Null);
        Assert.That(mail!.Html, Does.StartWith("<!DOCTYPE html>").And.Contain($"<html lang=\"{language}\">").And.Contain("href=\"https://shop.example/rewards\""));
        Assert.That(new[] { mail.Subject, mail.Text, Rendering.Text(mail.Html) }, Has.None.Contains("mail.").And.None.Contains("{"));
        Assert.That(Rendering.Text(mail.Html), Does.Contain(mail.Subject));
    }

    [Test]
    public async Task Earned_points_say_what_for_and_when()
    {
        var mail = await Compose(MessageKinds.PointsEarned, "en");

        Assert.That(mail!.Subject, Is.EqualTo("You earned 80 points at Oak & Anchor"));
        Assert.That(mail.Text, Does.Contain("They are for: Order 1042.\n\nYou can spend them from 6 March 2026.\n\nThey are valid until 20 February 2027."));
    }

    [Test]
    public async Task Dates_that_are_not_known_are_not_mentioned()
    {
        var mail = await Compose(MessageKinds.PointsEarned, "en", new() { ["points"] = "1", ["source"] = "review:lamp" });

        Assert.That(mail!.Subject, Is.EqualTo("You earned 1 point at Oak & Anchor"));
        Assert.That(mail.Text, Does.Not.Contain("valid until").And.Not.Contain("spend them from"));
    }

    [Test]
    public async Task A_debt_is_mentioned_only_where_there_is_one()
    {
        Assert.That((await Compose(MessageKinds.PointsTakenBack, "en"))!.Text, Does.Contain("20 points are still to be settled"));
        Assert.That((await Compose(MessageKinds.PointsTakenBack, "en", new(Values) { ["owed"] = "0" }))!.Text, Does.Not.Contain("settled"));
    }

    [Test]
    public async Task A_voucher_names_its_reward_and_shows_its_code()
    {
        var mail = await Compose(MessageKinds.VoucherIssued, "zh-CN");

        Assert.That(mail!.Subject, Is.EqualTo("您的优惠券：下一单立减 5.00"));
        Assert.That(mail.Html, Does.Contain(">7K3M-C3D4-Q2RT</p>"));
        Assert.That(mail.Text, Does.Contain("\n\n7K3M-C3D4-Q2RT\n\n"));
    }

    [Test]
    public async Task A_survey_asks_in_the_readers_language_and_each_score_is_one_tap_away()
    {
        var mail = await Compose(MessageKinds.SurveyInvited, "zh-CN");

        Assert.That(mail!.Text, Does.Contain("多大可能？").And.Contain("0: https://shop.example/survey?token=abc&q-score=0").And.Contain("10: https://shop.example/survey?token=abc&q-score=10"));
        Assert.That(mail.Html, Does.Contain("href=\"https://shop.example/survey?token=abc&amp;q-score=7\""));
        Assert.That(mail.Subject, Is.EqualTo("Oak & Anchor：Your opinion"), "a title that has no Chinese is said in English");
    }

    [Test]
    public async Task A_closed_case_says_what_staff_wrote_and_what_was_given() =>
        Assert.That((await Compose(MessageKinds.CaseClosed, "en"))!.Text, Does.Contain("Sorry, and thank you.\n\nWe have given you 80 points."));

    [Test]
    public async Task Names_are_text()
    {
        var mail = await Compose(MessageKinds.PointsEarned, "en");

        Assert.That(mail!.Html, Does.Contain("Oak &amp; Anchor").And.Contain("&lt;i&gt;Ada").And.Not.Contain("<i>"));
        Assert.That(mail.Text, Does.StartWith("Hello <i>Ada,"));
    }

    [Test]
    public async Task The_words_of_an_extensions_message_are_the_extensions() => Assert.That(await Compose("winter-ball", "en"), Is.Null);

    private static Task<MessageMail?> Compose(string kind, string language, Dictionary<string, string>? values = null) =>
        new MessageTexts(new ScreenRenderer()).ComposeAsync(
            new() { Member = MemberId.Of("shop", "ada"), Kind = kind, Values = values ?? Values, CreatedAt = Story.Start },
            new()
            {
                Culture = CultureInfo.GetCultureInfo(language),
                Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
                StoreName = "Oak & Anchor",
                RewardsAddress = new("https://shop.example/rewards"),
                Program = new Story().Program,
                MemberName = "<i>Ada",
                SurveyAddress = (token, query) => new($"https://shop.example/survey?token={token}&{query}"),
            });
}
