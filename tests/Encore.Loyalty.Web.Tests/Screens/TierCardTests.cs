using System.Globalization;
using Encore.Loyalty.Tiers;
using Encore.Loyalty.Web.Shopper;
using Encore.Loyalty.Web.Tests.Stage;

namespace Encore.Loyalty.Web.Tests.Screens;

public sealed class TierCardTests
{
    private static readonly TierLevel Silver = new()
    {
        Id = "silver", Threshold = 100, Multiplier = 1.25m,
        Name = new Dictionary<string, string> { ["en"] = "Silver", ["zh-CN"] = "银卡" },
        Perks = new Dictionary<string, IReadOnlyList<string>> { ["en"] = ["Early access"], ["zh-CN"] = ["抢先购"] },
    };

    private static readonly TierLevel Gold = new() { Id = "gold", Threshold = 300, Name = new Dictionary<string, string> { ["en"] = "Gold", ["zh-CN"] = "金卡" } };

    [Test]
    public async Task It_says_where_a_member_stands_what_that_brings_and_what_is_missing()
    {
        var html = await Card(new() { Level = Silver, Next = Gold, Measure = 120, Until = Story.Start.AddDays(100) }, TierBasis.Spent, "en");

        Assert.That(Rendering.Text(html), Does.StartWith("Your tier: Silver Yours at least until").And.EndsWith("$180.00 to go to Gold 1.25 × points Early access"));
        Assert.That(html, Does.Contain("<progress max=\"300\" value=\"120\" aria-label=\"To Gold: $120.00 of $300.00\">"));
    }

    [Test]
    public async Task It_says_so_in_chinese_too() =>
        Assert.That(Rendering.Text(await Card(new() { Level = Silver, Next = Gold, Measure = 120 }, TierBasis.Points, "zh-CN")), Is.EqualTo("您的等级：银卡 距离金卡还差 180 积分 1.25 倍积分 抢先购"));

    [TestCase(TierBasis.Orders, "Your tier 299 orders to go to Gold")]
    [TestCase(TierBasis.Points, "Your tier 299 points to go to Gold")]
    public async Task Who_is_in_none_yet_sees_the_way(TierBasis basis, string text) =>
        Assert.That(Rendering.Text(await Card(new() { Next = Gold, Measure = 1 }, basis, "en")), Is.EqualTo(text));

    [Test]
    public async Task At_the_top_there_is_nothing_to_go() => Assert.That(Rendering.Text(await Card(new() { Level = Gold, Measure = 999 }, TierBasis.Spent, "en")), Does.EndWith("There is no tier above this one."));

    private static Task<string> Card(TierStanding standing, TierBasis basis, string language) =>
        Rendering.Render<TierCard>(Rendering.Context() with { Culture = CultureInfo.GetCultureInfo(language) }, (nameof(TierCard.Standing), standing), (nameof(TierCard.Basis), basis));
}
