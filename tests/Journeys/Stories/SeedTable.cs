using System.Reflection;
using NUnit.Framework;

namespace Encore.Journeys.Stories;

/// <summary>Every wish of the users' documents that a program can promise is told by at least one story, in every store that has what the story needs.</summary>
public sealed class SeedTable
{
    private static readonly string[] Rows =
        ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "T1", "T2", "O1", "O2", "O3", "O4", "O5", "O6", "V1", "V2", "V3", "W1", "W2", "W3"];

    private static readonly ILookup<string, string> Stories = typeof(MerchantStories).GetMethods()
        .SelectMany(method => (method.GetCustomAttribute<SeedAttribute>()?.Rows ?? []).Select(row => (row, method.Name)))
        .ToLookup(told => told.row, told => told.Name, StringComparer.Ordinal);

    [TestCaseSource(nameof(Rows))]
    public void A_wish_has_a_journey(string row)
    {
        Assert.That(Stories[row], Is.Not.Empty, $"No story says [Seed(\"{row}\")].");
        TestContext.Out.WriteLine($"{row}: {string.Join(", ", Stories[row])}");
    }

    [Test]
    public void No_journey_tells_a_wish_that_there_is_none_of() => Assert.That(Stories.Select(told => told.Key).Except(Rows), Is.Empty);
}
