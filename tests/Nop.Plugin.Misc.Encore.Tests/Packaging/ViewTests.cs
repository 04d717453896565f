using System.Text.RegularExpressions;
using Nop.Plugin.Misc.Encore.Services.Installation;

namespace Nop.Plugin.Misc.Encore.Tests.Packaging;

/// <summary>The store compiles the views when they are first shown, with the C# 10 of its Razor; what cannot be compiled here is at least looked at.</summary>
public sealed partial class ViewTests
{
    [TestCaseSource(typeof(PluginFiles), nameof(PluginFiles.Views))]
    public void A_view_keeps_to_what_CSharp_10_knows(string view)
    {
        var text = PluginFiles.Read(view);

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Not.Contain("\"\"\""), "raw strings are C# 11");
            Assert.That(CollectionExpression().Matches(text), Is.Empty, "collection expressions are C# 12");
            Assert.That(text, Does.Not.Contain("required "), "required members are C# 11");
        });
    }

    [TestCaseSource(typeof(PluginFiles), nameof(PluginFiles.Views))]
    public void A_view_uses_texts_that_exist(string view)
    {
        var used = Resource().Matches(PluginFiles.Read(view)).Select(match => match.Value).Distinct();

        Assert.That(used, Is.SubsetOf(LocaleTexts.Read("en").Keys));
    }

    [GeneratedRegex(@"(=|return|\(|,)\s*\[(?!assembly)[^\]]*\]\s*[;,)]")]
    private static partial Regex CollectionExpression();

    [GeneratedRegex(@"Plugins\.Misc\.Encore\.[A-Za-z.]+(?="")")]
    private static partial Regex Resource();
}
