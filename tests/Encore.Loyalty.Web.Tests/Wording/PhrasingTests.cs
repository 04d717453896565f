using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Web.Tests.Stage;
using Encore.Loyalty.Web.Wording;

namespace Encore.Loyalty.Web.Tests.Wording;

public sealed class PhrasingTests
{
    private static readonly DateTimeOffset LateInUtc = new(2026, 3, 5, 23, 30, 0, TimeSpan.Zero);

    [TestCase("en", 1, "1 point")]
    [TestCase("en", 0, "0 points")]
    [TestCase("en", 12345, "12,345 points")]
    [TestCase("zh-CN", 1, "1 积分")]
    public void Points_have_the_form_that_the_number_asks_for(string language, long points, string written) =>
        Assert.That(Say(language).Points(points), Is.EqualTo(written));

    [TestCase("en", "6 March 2026")]
    [TestCase("zh-CN", "2026年3月6日")]
    public void Days_are_those_of_the_store(string language, string day) => Assert.That(Say(language).Day(LateInUtc), Is.EqualTo(day));

    [Test]
    public void What_ends_at_midnight_is_last_valid_on_the_day_before() =>
        Assert.That(Say("en").LastDay(new Validity { Days = 1 }.EndFrom(Story.Start, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))), Is.EqualTo("21 February 2026"));

    [Test]
    public void A_reader_of_another_language_gets_english_throughout() =>
        Assert.That((Say("de-DE").Points(12345), Say("de-DE").Day(LateInUtc), Say("de-DE").Percent(0.4m)), Is.EqualTo(("12,345 points", "6 March 2026", "40%")));

    [TestCase(12, 0, "1 year")]
    [TestCase(24, 0, "2 years")]
    [TestCase(3, 0, "3 months")]
    [TestCase(18, 0, "18 months")]
    [TestCase(1, 15, "1 month, 15 days")]
    [TestCase(0, 90, "90 days")]
    public void Lengths_are_in_words(int months, int days, string words) =>
        Assert.That(Say("en").Length(new Validity { Months = months, Days = days }), Is.EqualTo(words));

    [TestCase("en", "Mug")]
    [TestCase("zh-CN", "杯子")]
    [TestCase("zh-TW", "杯子")]
    [TestCase("fr", "Mug")]
    public void Rewards_are_named_in_the_readers_language(string language, string name) =>
        Assert.That(Say(language).NameOf(new() { Id = "mug", Kind = RewardKind.Product, Cost = 1, Name = new Dictionary<string, string> { ["en"] = "Mug", ["zh-CN"] = "杯子" } }), Is.EqualTo(name));

    [Test]
    public void A_reward_without_a_name_is_called_by_its_id() =>
        Assert.That(Say("en").NameOf(new() { Id = "mug", Kind = RewardKind.Product, Cost = 1 }), Is.EqualTo("mug"));

    [Test]
    public void Kinds_of_an_extension_are_shown_as_they_are() =>
        Assert.That(Say("en").Eligibility(Eligibility.Only(RewardKind.Coupon, RewardKind.Of("carbon-offset"))), Is.EqualTo("carbon-offset, coupons"));

    [Test]
    public void Emphasis_is_markup_and_all_else_is_encoded() =>
        Assert.That(Say("en").Rich("hint.product", ("points", "<b>80</b>")).Value, Is.EqualTo("Earn <strong>&lt;b&gt;80&lt;/b&gt;</strong> with this product."));

    private static Phrasing Say(string culture) => (Rendering.Context() with { Culture = CultureInfo.GetCultureInfo(culture) }).Say;
}
