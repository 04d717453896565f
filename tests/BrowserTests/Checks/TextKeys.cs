using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Encore.BrowserTests.Checks;

/// <summary>A text that is missing shows its key, one that is half filled in its braces.</summary>
internal static partial class TextKeys
{
    private const string Everything = """
        () => [document.title, document.body.innerText, ...[...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')]
          .flatMap(element => ['aria-label', 'title', 'placeholder', 'alt'].map(name => element.getAttribute(name) ?? ''))].join('\n')
        """;

    public static async Task AssertNoneShowsAsync(this IPage page)
    {
        var text = await page.EvaluateAsync<string>(Everything);
        Assert.That(Key().Matches(text).Select(match => match.Value), Is.Empty, $"{page.Url} shows keys of texts.");
    }

    [GeneratedRegex(@"(?<![\w@./-])[a-z][A-Za-z]+(\.[A-Za-z]\w*)+(?![\w@/])|\{\w+\}")]
    private static partial Regex Key();
}
