using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Processing;

/// <summary>Records maturities and expiries that have come. Balances are right without it; it keeps the recorded state near the real one.</summary>
public sealed class DueSweep(ILedgerReader reader, ILedgerStore ledger, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <param name="progress">Hears of the count so far after each batch.</param>
    /// <param name="cancel">Stops between two batches; what is committed stays.</param>
    /// <returns>How many members this run brought up to date; those that another node did are its own.</returns>
    public async Task<int> RunAsync(IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var swept = 0;
        IReadOnlyList<MemberId> before = [];

        // The same members again: nothing moves here any more.
        while (await reader.DueAsync(now, BatchSize, cancel) is { Count: > 0 } members && !members.SequenceEqual(before))
        {
            swept += await SweepAsync(members, now, cancel);
            progress?.Report(swept);
            cancel.ThrowIfCancellationRequested();
            before = members;
        }

        return swept;
    }

    private async Task<int> SweepAsync(IReadOnlyList<MemberId> members, DateTimeOffset now, CancellationToken cancel)
    {
        var commits = await DecideAsync(members, now, cancel);
        if (await ledger.CommitAsync(commits, cancel))
        {
            return commits.Count;
        }

        // Somebody else is at work on one of them: take them singly and leave that one to the other.
        var swept = 0;
        foreach (var member in members)
        {
            var single = await DecideAsync([member], now, cancel);
            swept += await ledger.CommitAsync(single, cancel) ? single.Count : 0;
        }

        return swept;
    }

    private async Task<IReadOnlyList<MemberCommit>> DecideAsync(IReadOnlyList<MemberId> members, DateTimeOffset now, CancellationToken cancel)
    {
        var contexts = await ledger.LoadAsync([.. members.Select(member => AccountRequest.Of(member))], cancel);
        return [.. contexts.Select(context => MemberCommit.Of(TimePassing.Decide(context.View, Moment.At(now)), now)).Where(commit => commit.Entries.Count > 0)];
    }
}
