using System.Text.RegularExpressions;
using Encore.Loyalty.Web.Tests.Stage;

namespace Encore.Loyalty.Web.Tests.Screens;

/// <summary>What holds on every screen, in every state and language.</summary>
public sealed partial class EveryScreenTests
{
    [Test]
    public async Task No_style_or_script_is_inside_a_page([ValueSource(typeof(Gallery), nameof(Gallery.Names))] string screen, [Values("en", "zh-CN")] string language)
    {
        var html = await Gallery.Render(screen, Rendering.Context(language));

        Assert.That(InlineCode().Matches(html).Select(match => match.Value), Is.Empty);
    }

    [Test]
    public async Task Every_word_is_there([ValueSource(typeof(Gallery), nameof(Gallery.Names))] string screen, [Values("en", "zh-CN")] string language)
    {
        var html = await Gallery.Render(screen, Rendering.Context(language));

        Assert.That(html, Does.StartWith($"<div class=\"encore\" lang=\"{language}\""));
        Assert.That(BareKey().Matches(Rendering.Text(html)).Select(match => match.Value), Is.Empty);
        Assert.That(OpenPlaceholder().Matches(Rendering.Text(html)).Select(match => match.Value), Is.Empty);
    }

    [Test]
    public async Task Every_form_that_writes_carries_the_token([ValueSource(typeof(Gallery), nameof(Gallery.Names))] string screen)
    {
        var html = await Gallery.Render(screen, Rendering.Context());

        Assert.That(Forms().Matches(html).Select(form => form.Value).Where(form => !form.Contains("<input type=\"hidden\" name=\"__token\" value=\"t0k3n\"", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Ids_are_unique_and_labels_point_at_them([ValueSource(typeof(Gallery), nameof(Gallery.Names))] string screen)
    {
        var html = await Gallery.Render(screen, Rendering.Context());
        var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToList();

        Assert.That(ids, Is.Unique);
        Assert.That(References().Matches(html).Select(match => match.Groups[1].Value), Is.SubsetOf(ids));
    }

    [Test]
    public async Task Names_from_outside_are_text([Values("en", "zh-CN")] string language)
    {
        const string evil = "<script>alert(1)</script>";
        var document = Histories.Program.Replace("5.00 off your next order", evil, StringComparison.Ordinal).Replace("下一单立减 5.00", evil, StringComparison.Ordinal);
        var story = new Story("ada", document).Buys("1", 250m).After(15).Settled().Redeems("coupon-5", "aaaa");
        var context = Rendering.Context(language) with { DisplayName = evil, Flash = new(evil), NameSource = _ => new(evil, "/?a=1&b=\"2\"") };

        var html = await Rendering.Render<Web.Shopper.RewardsPage>(context, ("Overview", await story.Overview(document)), ("Program", story.Program), ("History", story.History));

        Assert.That(html, Does.Not.Contain("<script").And.Contain("&lt;script&gt;"));
        Assert.That(html, Does.Contain("href=\"/?a=1&amp;b=&quot;2&quot;\""));
    }

    [Test]
    public async Task Letters_are_letters_and_markup_stays_encoded()
    {
        var html = await Rendering.Render<Web.Shopper.RewardsPage>(Rendering.Context("zh-CN") with { DisplayName = "林悦 😀 &#x79EF; <b>" }, ("Overview", await Histories.OfAda().Overview()), ("Program", Histories.OfAda().Program));

        Assert.That(html, Does.Contain("林悦 😀 &amp;#x79EF; &lt;b&gt;，您的积分"));
    }

    [GeneratedRegex(@"\sstyle\s*=|\son\w+\s*=|<script|<style|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"(?<![\w@./""])(?:rewards|balance|entry|explain|refusal|members?|totals|lots|ledger|account|problems|fact|cause|audit|finding|rebuild|job|import|program|uninstall|hint|thanks|history|voucher|vouchers|earn|rewardKind|signIn|admin|source|format|length|survey|surveys|cases)\.[a-zA-Z][\w.]*")]
    private static partial Regex BareKey();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex OpenPlaceholder();

    [GeneratedRegex(@"<form method=""post"".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex(@"\sid=""([^""]+)""")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\s(?:for|aria-labelledby|aria-describedby)=""([^""]+)""")]
    private static partial Regex References();
}
