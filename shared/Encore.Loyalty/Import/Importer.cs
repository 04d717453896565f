using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Import;

/// <summary>
/// Imports a file, or computes what importing it would come to; both through the same decisions. All rows of a member go in together or not at all, so a file may be
/// cancelled, mended and read again: what is there already is left alone.
/// </summary>
public sealed class Importer(ILedgerStore ledger, ProgramDesk programs, TimeProvider clock)
{
    public const int MostProblems = 500;
    public const int MostMembers = 200;

    /// <summary>Members that are loaded and committed together.</summary>
    private const int BatchSize = 50;

    private const int MostConflicts = 20;

    public async Task<ImportReport> RunAsync(ImportFile file, bool writes, string actor, IProgress<ImportReport>? progress = null, CancellationToken cancel = default)
    {
        var members = file.Rows.GroupBy(row => row.Member).Select(rows => rows.OrderBy(row => row.Movement.At).ThenBy(row => row.Line).ToList()).ToList();
        var sum = new ImportSum(file, writes, members.Select(rows => rows[0].Member).Union(file.LeftOut).Count());
        progress?.Report(sum.Progress());
        foreach (var batch in members.Where(rows => !file.LeftOut.Contains(rows[0].Member)).Chunk(BatchSize))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var result in await ImportAsync(batch, writes, actor, cancel))
            {
                sum.Add(result);
            }

            progress?.Report(sum.Progress());
        }

        return sum.Report();
    }

    private async Task<IReadOnlyList<ImportDecision>> ImportAsync(IReadOnlyList<List<ImportRow>> batch, bool writes, string actor, CancellationToken cancel)
    {
        var decisions = await DecideAsync(batch, actor, cancel);
        if (!writes || await CommitAsync(decisions, cancel))
        {
            return decisions;
        }

        // Somebody else moves one of them: take them singly.
        var results = new List<ImportDecision>();
        foreach (var rows in batch)
        {
            results.Add(await ImportOneAsync(rows, actor, cancel));
        }

        return results;
    }

    private async Task<ImportDecision> ImportOneAsync(List<ImportRow> rows, string actor, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostConflicts; attempt++)
        {
            var decision = await DecideAsync([rows], actor, cancel);
            if (await CommitAsync(decision, cancel))
            {
                return decision[0];
            }
        }

        throw new TimeoutException($"The account of {rows[0].Member} changed {MostConflicts} times while it was being imported; import the file again.");
    }

    private async Task<IReadOnlyList<ImportDecision>> DecideAsync(IReadOnlyList<List<ImportRow>> batch, string actor, CancellationToken cancel)
    {
        var history = await programs.HistoryAsync(cancel);
        var now = Moment.At(clock.GetUtcNow(), history.At(clock.GetUtcNow()).Number, actor);
        var contexts = await ledger.LoadAsync([.. batch.Select(rows => AccountRequest.Of(rows[0].Member, [.. rows.Select(row => row.Movement.Source)]))], cancel);
        return [.. batch.Zip(contexts, (rows, context) => ImportDecision.Of(rows, new MemberWork(context, [], history), now))];
    }

    private Task<bool> CommitAsync(IReadOnlyList<ImportDecision> decisions, CancellationToken cancel)
    {
        var commits = decisions.Where(decision => decision.Problem is null && decision.Rows > 0).Select(decision => decision.Commit).ToList();
        return commits.Count == 0 ? Task.FromResult(true) : ledger.CommitAsync(commits, cancel);
    }
}
