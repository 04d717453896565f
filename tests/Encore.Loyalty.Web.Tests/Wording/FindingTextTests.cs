using Encore.Loyalty.Insights;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Tests.Stage;
using Encore.Loyalty.Web.Wording;

namespace Encore.Loyalty.Web.Tests.Wording;

public sealed class FindingTextTests
{
    private static readonly MemberId Ada = MemberId.Of("shop", "ada");

    [TestCase("en", "Available: 1,200 is stored, the entries come to 1,000.")]
    [TestCase("zh-CN", "可用：所存为 1,200，按账目应为 1,000。")]
    public void A_difference_is_told_with_both_figures(string language, string text) =>
        Assert.That(Say(new(Ada, null, AuditCode.BalanceDiffers) { Subject = "Available", Expected = 1000, Found = 1200 }, language), Is.EqualTo(text));

    [Test]
    public void A_lot_is_told_with_its_figure() =>
        Assert.That(Say(new(Ada, null, AuditCode.LotDiffers) { Subject = "3 available", Expected = 5, Found = -5 }), Is.EqualTo("Lot 3, available: -5 is stored, the entries come to 5."));

    [Test]
    public void Times_are_times_and_nothing_is_a_dash() =>
        Assert.That(Say(new(Ada, null, AuditCode.DueTimeDiffers) { Subject = "next", Expected = 1771581600000 }), Is.EqualTo("Time of the next movement: – is stored, the entries come to 20 Feb 2026, 11:00."));

    [Test]
    public void Every_code_has_its_words([Values] AuditCode code, [Values("en", "zh-CN")] string language) =>
        Assert.That(Say(new(Ada, null, code) { Subject = "x" }, language), Does.Not.StartWith("finding."));

    private static string Say(AuditFinding finding, string language = "en") => FindingText.Of(finding, Rendering.Context(language).Say);
}
