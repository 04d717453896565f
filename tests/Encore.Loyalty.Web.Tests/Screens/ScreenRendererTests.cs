using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;
using Encore.Loyalty.Web.Tests.Stage;

namespace Encore.Loyalty.Web.Tests.Screens;

public sealed class ScreenRendererTests
{
    [Test]
    public void A_forgotten_parameter_is_named() =>
        Assert.That(
            async () => await Rendering.Render<RewardsPage>(Rendering.Context(), ("Overview", null)),
            Throws.ArgumentException.With.Message.StartsWith("RewardsPage cannot be rendered without: Program."));

    [TestCase(ScreenTheme.Inherit, "<div class=\"encore\" lang=\"en\">")]
    [TestCase(ScreenTheme.Dark, "<div class=\"encore\" lang=\"en\" data-theme=\"dark\">")]
    [TestCase(ScreenTheme.System, "<div class=\"encore\" lang=\"en\" data-theme=\"system\">")]
    public async Task The_frame_carries_language_and_theme(ScreenTheme theme, string frame) =>
        Assert.That(await Gallery.Render("product hint", Rendering.Context() with { Theme = theme }), Does.StartWith(frame));

    [Test]
    public async Task One_renderer_serves_many_readers_at_once()
    {
        var pages = await Task.WhenAll(Enumerable.Range(0, 40).Select(index => Task.Run(() => Gallery.Render("history", Rendering.Context(index % 2 == 0 ? "en" : "zh-CN")))));

        Assert.That(pages.Where((_, index) => index % 2 == 0).Distinct().Count(), Is.EqualTo(1));
        Assert.That(pages.Where((_, index) => index % 2 == 1).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_changed_context_speaks_the_changed_language()
    {
        var english = Rendering.Context();
        _ = english.Say;

        Assert.That(await Gallery.Render("review hint", english with { Culture = Rendering.Context("zh-CN").Culture }), Does.Contain("评价审核通过即得"));
    }
}
