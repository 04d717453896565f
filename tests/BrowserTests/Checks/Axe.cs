using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Encore.BrowserTests.Checks;

/// <summary>What axe-core finds that keeps people out.</summary>
internal static class Axe
{
    private static readonly string[] Grave = ["serious", "critical"];

    public static async Task AssertAccessibleAsync(this IPage page) => Judge(page, await page.RunAxe());

    public static async Task AssertReadableAsync(this IPage page) =>
        Judge(page, await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } }));

    private static void Judge(IPage page, AxeResult result)
    {
        var found = result.Violations.Where(violation => Grave.Contains(violation.Impact)).Select(Describe);
        Assert.That(found, Is.Empty, page.Url);
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n" + string.Join('\n', violation.Nodes.Take(5).Select(node => "    " + node.Html));
}
