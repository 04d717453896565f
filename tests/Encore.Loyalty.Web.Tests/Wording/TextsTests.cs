using System.Globalization;
using System.Text.RegularExpressions;
using Encore.Loyalty.Web.Tests.Stage;
using Encore.Loyalty.Web.Wording;

namespace Encore.Loyalty.Web.Tests.Wording;

public sealed partial class TextsTests
{
    private static readonly Texts English = Texts.For(CultureInfo.GetCultureInfo("en"));

    private static readonly Texts Chinese = Texts.For(CultureInfo.GetCultureInfo("zh-CN"));

    private static readonly string Source = string.Join('\n', SourceFiles.OfWeb().Select(File.ReadAllText));

    [Test]
    public void Both_languages_have_the_same_keys() => Assert.That(Chinese.All.Keys, Is.EquivalentTo(English.All.Keys));

    [Test]
    public void Every_text_has_the_same_placeholders_in_both_languages_and_in_every_form()
    {
        var differing = English.All.Keys.Where(key => Forms(English, key).Concat(Forms(Chinese, key)).Select(Placeholders).Distinct().Count() > 1);

        Assert.That(differing, Is.Empty);
    }

    [Test]
    public void No_text_is_empty_and_no_emphasis_is_left_open() =>
        Assert.That(English.All.Keys.SelectMany(key => Forms(English, key).Concat(Forms(Chinese, key))).Where(text => text.Trim().Length == 0 || text.Count(letter => letter == '*') % 2 == 1), Is.Empty);

    [Test]
    public void Every_key_is_used()
    {
        var families = KeyFamily().Matches(Source).Select(match => match.Groups[1].Value).ToList();

        var unused = English.All.Keys.Where(key => !Source.Contains($"\"{key}\"", StringComparison.Ordinal) && !families.Any(family => key.StartsWith(family, StringComparison.Ordinal)));

        Assert.That(unused, Is.Empty);
    }

    [Test]
    public void Every_key_that_a_component_names_exists()
    {
        var named = KeyInUse().Matches(Source).Select(match => match.Groups[1].Value).Distinct();

        Assert.That(named.Where(key => !English.Has(key)), Is.Empty);
    }

    [TestCase("en", "en")]
    [TestCase("en-GB", "en")]
    [TestCase("de-DE", "en")]
    [TestCase("zh", "zh-CN")]
    [TestCase("zh-CN", "zh-CN")]
    [TestCase("zh-Hans", "zh-CN")]
    [TestCase("zh-TW", "zh-CN")]
    [TestCase("", "en")]
    public void Every_culture_gets_a_language(string culture, string language) =>
        Assert.That(Texts.For(CultureInfo.GetCultureInfo(culture)).Language, Is.EqualTo(language));

    [Test]
    public void A_key_that_nobody_has_stands_for_itself() => Assert.That(Chinese.Of("no.such.key").Other, Is.EqualTo("no.such.key"));

    private static IEnumerable<string> Forms(Texts texts, string key) =>
        texts.All.TryGetValue(key, out var forms) ? new[] { forms.Other, forms.One }.OfType<string>() : [];

    private static string Placeholders(string text) => string.Join(' ', Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    // $"refusal.{code}", Known("earn.kind.", name), Has("source." + kind)
    [GeneratedRegex(@"""([a-z][\w-]*(?:\.[\w-]+)*\.)(?:\{|"")")]
    private static partial Regex KeyFamily();

    [GeneratedRegex(@"(?:Say\[|say\[|this\[|\bOf\(|\bCount\(|\bRich\(|Write\(instant, )""([^""{}]+[^""{}.])""")]
    private static partial Regex KeyInUse();
}
