using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Audit;

/// <summary>Commands that cannot be meant.</summary>
internal sealed class CommandUseTests
{
    [TestCase("")]
    [TestCase("audit")]
    [TestCase("audit --sqlite")]
    [TestCase("audit --sqlite no-such-file.db")]
    [TestCase("audit --sqlite a.db --postgres Host=x")]
    [TestCase("audit --sqlite a.db --write")]
    [TestCase("audit --sqlite a.db --verbose yes")]
    [TestCase("import --sqlite a.db --file x.csv")]
    public async Task Bad_use_ends_with_2_and_says_why(string words)
    {
        var (code, output, error) = await LedgerCommand.RunAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error, Is.Not.Empty);
    }
}
