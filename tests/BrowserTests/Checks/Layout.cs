using Microsoft.Playwright;
using NUnit.Framework;

namespace Encore.BrowserTests.Checks;

internal static class Layout
{
    private const string WhatSticksOut = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          return [...document.querySelectorAll('main *, header *, footer *, aside *')]
            .filter(element => element.getBoundingClientRect().right > width + 1)
            .map(element => element.tagName.toLowerCase() + '.' + element.className).slice(0, 8);
        }
        """;

    /// <summary>The page as a whole is never moved sideways; a table in a frame of its own may be.</summary>
    public static async Task AssertFitsAsync(this IPage page)
    {
        await page.WaitForLoadStateAsync();
        var tooWide = await page.EvaluateAsync<string[]>(WhatSticksOut);
        Assert.That(tooWide, Is.Empty, $"{page.Url} is wider than the screen.");
    }
}
