using Encore.LedgerTool;

namespace Encore.Loyalty.Storage.Tests.Audit;

/// <summary>The command as a script sees it.</summary>
internal static class LedgerCommand
{
    public static async Task<(int Code, string Words, string Error)> RunAsync(string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await Program.RunAsync(words, output, TextWriter.Null, error, CancellationToken.None), output.ToString(), error.ToString());
    }
}
