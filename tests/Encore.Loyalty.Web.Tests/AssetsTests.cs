using System.Globalization;
using System.Text.RegularExpressions;

namespace Encore.Loyalty.Web.Tests;

public sealed partial class AssetsTests
{
    private static readonly string Css = Comments().Replace(Read("encore.css"), "");

    [Test]
    public void Everything_a_page_links_to_is_there()
    {
        Assert.That(Assets.Names, Is.EqualTo(["encore.css", "encore.js"]));
        Assert.That(Assets.Names.Select(Assets.ContentTypeOf), Is.EqualTo(["text/css; charset=utf-8", "text/javascript; charset=utf-8"]));
        Assert.That(Assets.Names.Select(Assets.Tag), Is.Unique.And.All.Match("^[0-9a-f]{16}$"));
    }

    [Test]
    public void An_unknown_asset_is_refused() => Assert.That(() => Assets.Open("../secret"), Throws.InstanceOf<FileNotFoundException>());

    [Test]
    public void Every_rule_of_the_style_sheet_is_scoped() =>
        Assert.That(Selectors().Matches(Css).SelectMany(match => SplitSelector(match.Groups[1].Value)).Where(selector => !selector.StartsWith(".encore", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void The_style_sheet_asks_nobody_for_anything() => Assert.That(Css, Does.Not.Contain("url(").And.Not.Contain("@import"));

    [TestCase("text", "surface")]
    [TestCase("text", "sunken")]
    [TestCase("soft", "surface")]
    [TestCase("soft", "sunken")]
    [TestCase("gain", "surface")]
    [TestCase("gain", "gain-wash")]
    [TestCase("loss", "surface")]
    [TestCase("loss", "loss-wash")]
    [TestCase("warn", "warn-wash")]
    [TestCase("text", "gain-wash")]
    [TestCase("text", "loss-wash")]
    [TestCase("text", "warn-wash")]
    public void Text_stands_out_by_4_5_to_1_in_light_and_dark(string text, string ground)
    {
        var (textLight, textDark) = Colours(text);
        var (groundLight, groundDark) = Colours(ground);

        Assert.That(Contrast(textLight, groundLight), Is.GreaterThanOrEqualTo(4.5));
        Assert.That(Contrast(textDark, groundDark), Is.GreaterThanOrEqualTo(4.5));
    }

    [Test]
    public void White_on_the_accent_is_readable() => Assert.That(Contrast("#8a1c4a", "#fff"), Is.GreaterThanOrEqualTo(4.5));

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assets.Open(name));
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> SplitSelector(string selectors) => TopLevelComma().Split(selectors).Select(selector => selector.Trim());

    private static (string Light, string Dark) Colours(string name)
    {
        var match = Regex.Match(Css, $@"--encore-{name}: light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)");
        Assert.That(match.Success, name);
        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => new string(digit, 2))) : colour[1..];
        var parts = digits.Chunk(2).Select(pair => int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?:^|[{}])\s*([^{}@;]+?)\s*\{")]
    private static partial Regex Selectors();

    [GeneratedRegex(@",(?![^()]*\))")]
    private static partial Regex TopLevelComma();
}
