using System.Data.Common;
using System.Diagnostics;
using Encore.Loyalty.Import;
using Encore.Loyalty.Insights;

namespace Encore.LedgerTool;

internal static class Program
{
    private const int Clean = 0;
    private const int Findings = 1;
    private const int BadUse = 2;

    public static async Task<int> Main(string[] words)
    {
        using var cancel = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            cancel.Cancel();
        };
        return await RunAsync(words, Console.Out, Console.IsErrorRedirected ? TextWriter.Null : Console.Error, Console.Error, cancel.Token);
    }

    /// <returns>0: nothing wrong; 1: something was found; 2: it could not be done.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output, TextWriter progress, TextWriter error, CancellationToken cancel)
    {
        try
        {
            var arguments = Arguments.Parse(words);
            var (store, screen) = (new Store(arguments), new Output(output, progress, arguments.Language));
            return arguments.Verb switch
            {
                "audit" => await EachAsync(arguments, store, screen, scope => AuditAsync(store, screen, scope, cancel)),
                "rebuild" => await EachAsync(arguments, store, screen, scope => RebuildAsync(store, screen, scope, arguments.Writes, cancel)),
                _ => await ImportAsync(arguments, store, screen, cancel),
            };
        }
        catch (Exception problem) when (problem is UsageException or DbException or IOException or InvalidOperationException or ArgumentException)
        {
            await error.WriteLineAsync(problem.Message);
            return BadUse;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Cancelled.");
            return BadUse;
        }
    }

    private static async Task<int> EachAsync(Arguments arguments, Store store, Output screen, Func<string, Task<bool>> isClean)
    {
        var scopes = arguments.Scope is { } one ? [one] : await store.ScopesAsync();
        if (scopes.Count == 0)
        {
            screen.Line("There are no members in these tables.");
        }

        var code = Clean;
        foreach (var scope in scopes)
        {
            code = await isClean(scope) ? code : Findings;
        }

        return code;
    }

    private static async Task<bool> AuditAsync(Store store, Output screen, string scope, CancellationToken cancel)
    {
        await using var running = store.Start(scope);
        var watch = Stopwatch.StartNew();
        var report = await running.Engine.Audit.RunAsync(screen.Progress<AuditReport>(report => (report.Entries, report.EntriesInAll)), cancel);
        screen.EndProgress();
        screen.Audit(scope, report, watch.Elapsed);
        return report.IsClean;
    }

    private static async Task<bool> RebuildAsync(Store store, Output screen, string scope, bool writes, CancellationToken cancel)
    {
        await using var running = store.Start(scope);
        var watch = Stopwatch.StartNew();
        var report = await running.Engine.Audit.RebuildAsync(writes, screen.Progress<RebuildReport>(report => (report.Entries, report.EntriesInAll)), cancel);
        screen.EndProgress();
        screen.Rebuild(scope, report, watch.Elapsed);
        return report.Accounts.All(account => account.Outcome == RebuildOutcome.Mended);
    }

    private static async Task<int> ImportAsync(Arguments arguments, Store store, Output screen, CancellationToken cancel)
    {
        await using var running = store.Start(arguments.Scope!);
        await using var content = File.OpenRead(arguments.File);
        var imports = running.Engine.Imports;
        var file = await imports.ReadAsync(Path.GetFileName(arguments.File), content, cancel: cancel);
        var report = await imports.RunAsync(file, arguments.Writes, "command", screen.Progress<ImportReport>(report => (report.Members, report.MembersInAll)), cancel);
        screen.EndProgress();
        screen.Import(report);
        return report.ProblemsInAll == 0 ? Clean : Findings;
    }
}
