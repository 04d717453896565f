using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Processing;

/// <summary>Records maturities and expiries that have come, and what follows for members from time alone. Balances are right without it; it keeps the recorded state near the real one.</summary>
public sealed class DueSweep(ILedgerReader reader, ILedgerStore ledger, ProgramDesk programs, FollowUps followUps, TimeProvider clock)
{
    private const int BatchSize = 512;

    /// <summary>Members that are asked for at once: a search that passes by all that was swept before, so it is not made for every batch.</summary>
    private const int MembersAtOnce = 20 * BatchSize;

    private const int MostConflicts = 3;

    /// <param name="progress">Hears of the count so far after each batch.</param>
    /// <param name="cancel">Stops between two batches; what is committed stays.</param>
    /// <returns>How many members this run brought up to date; those that another node did are its own.</returns>
    public async Task<int> RunAsync(IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var swept = 0;
        IReadOnlyList<MemberId> before = [];

        // The same members again: nothing moves here any more.
        while (await reader.DueAsync(now, MembersAtOnce, cancel) is { Count: > 0 } members && !members.SequenceEqual(before))
        {
            swept = await SweepAsync(members, now, swept, progress, cancel);
            before = members;
        }

        return swept;
    }

    private async Task<int> SweepAsync(IReadOnlyList<MemberId> members, DateTimeOffset now, int sweptBefore, IProgress<int>? progress, CancellationToken cancel)
    {
        var (swept, running) = (sweptBefore, Task.FromResult(0));
        try
        {
            // While one batch is being committed the next is read and decided; they have no member in common.
            foreach (var batch in members.Chunk(BatchSize))
            {
                var commits = await DecideAsync(batch, now, cancel);
                await EndAsync(running);
                running = Task.Run(() => FinishAsync(batch, commits, now, cancel), CancellationToken.None);
            }

            await EndAsync(running);
            return swept;
        }
        finally
        {
            // What was begun ends before the caller goes on; a problem of it is told above.
            await Task.WhenAny(running);
        }

        async Task EndAsync(Task<int> batch)
        {
            if (await batch is var done and > 0)
            {
                swept += done;
                progress?.Report(swept);
            }

            cancel.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Where somebody else is at work on some of them the batch is decided anew; in the end they are taken singly, and the other keeps the one in question.</summary>
    private async Task<int> FinishAsync(IReadOnlyList<MemberId> members, IReadOnlyList<MemberCommit> decided, DateTimeOffset now, CancellationToken cancel)
    {
        var commits = decided;
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            if (commits.Count == 0 || await ledger.CommitAsync(commits, cancel))
            {
                return commits.Count;
            }

            commits = await DecideAsync(members, now, cancel);
        }

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
        var commits = contexts.Where(context => !IsRemembered(context, now)).Select(context => MemberCommit.Of(TimePassing.Decide(context.View, Moment.At(now)), now)).Where(commit => commit.Entries.Count > 0);
        return [.. commits, .. await FollowAsync([.. contexts.Where(context => IsRemembered(context, now)).Select(context => context.View.Account.Member)], now, cancel)];
    }

    /// <summary>For these members more than points has become due.</summary>
    private async Task<IReadOnlyList<MemberCommit>> FollowAsync(IReadOnlyList<MemberId> members, DateTimeOffset now, CancellationToken cancel)
    {
        if (members.Count == 0)
        {
            return [];
        }

        var history = await programs.HistoryAsync(cancel);
        var program = history.At(now).Program;
        var contexts = await ledger.LoadAsync([.. members.Select(member => followUps.WantsAt(AccountRequest.Of(member), now, program))], cancel);
        return [.. contexts.Select(context =>
        {
            var work = new MemberWork(context, [], history);
            work.Apply(TimePassing.Decide(work.View, Moment.At(now)));
            followUps.Pass(work, now);
            return work.ToCommit(now);
        }).Where(commit => commit.ChangesAccount)];
    }

    private static bool IsRemembered(AccountContext context, DateTimeOffset now) => context.View.Account.Profile.DueAt <= now;
}
