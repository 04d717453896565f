using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Processing;

/// <summary>Works off the inbox. Facts of many members share a transaction; when anything stands in its way they go one by one, so that one bad fact holds up nobody else.</summary>
public sealed class EventProcessor(IInboxStore inbox, ILedgerStore ledger, ILedgerReader reader, ProgramDesk programs, FactHandlers handlers, FollowUps followUps, TimeProvider clock)
{
    /// <summary>Facts that are loaded and committed together.</summary>
    public const int BatchSize = 200;

    private const int MostConflicts = 20;

    private readonly ContextLoad contextLoader = new(ledger, followUps);
    private readonly MemberFacts memberFacts = new(ledger, reader, programs, handlers);

    /// <summary>Processes everything that is due, batch by batch, until nothing is left or it is cancelled.</summary>
    public async Task<ProcessingReport> RunAsync(ProcessingTime time = ProcessingTime.Live, IProgress<ProcessingReport>? progress = null, CancellationToken cancel = default)
    {
        var total = ProcessingReport.None;
        var running = RunningBatch.None;
        try
        {
            while (true)
            {
                // While one batch is being committed the next is read and decided; they have no member in common.
                var items = running.WithoutItsMembers(await inbox.PendingAsync(clock.GetUtcNow(), 2 * BatchSize, cancel), BatchSize);
                if (items.Count == 0 && running.IsNone)
                {
                    return total;
                }

                var history = await programs.HistoryAsync(cancel);
                var commits = items.Count == 0 ? [] : await DecideTogetherAsync(items, history, time, cancel);
                var report = await running.End;
                total += report;
                progress?.Report(total);
                if (report.Handled == 0 && !running.IsNone)
                {
                    // Another node is working on the same items; what it leaves is for the next run.
                    return total;
                }

                running = items.Count == 0 ? RunningBatch.None : RunningBatch.Start(items, () => FinishAsync(items, commits, history, time, cancel));
            }
        }
        finally
        {
            // What was begun ends before the caller goes on; a problem of it is told by the loop.
            await Task.WhenAny(running.End);
        }
    }

    /// <summary>Gives recorded facts, and what follows from them, their effect one by one, whatever else is waiting: for a request that has just told them.</summary>
    public async Task<ProcessingReport> ProcessTheseAsync(IEnumerable<InboxItem> told, CancellationToken cancel = default) =>
        await ProcessSinglyAsync(told, await programs.HistoryAsync(cancel), ProcessingTime.Live, cancel);

    /// <summary>Commits a batch, or, where anything stood in its way as a whole, its items one by one.</summary>
    private async Task<ProcessingReport> FinishAsync(IReadOnlyList<InboxItem> items, IReadOnlyList<MemberCommit> commits, ProgramHistory history, ProcessingTime time, CancellationToken cancel)
    {
        return commits.Count > 0 && await ledger.CommitAsync(commits, cancel) ? Count(commits) : await ProcessSinglyAsync(items, history, time, cancel);
    }

    private async Task<ProcessingReport> ProcessSinglyAsync(IEnumerable<InboxItem> items, ProgramHistory history, ProcessingTime time, CancellationToken cancel)
    {
        var sum = ProcessingReport.None;
        foreach (var item in items)
        {
            sum += await ProcessOneAsync(item, history, time, cancel);
        }

        return sum;
    }

    /// <returns>Nothing when a fact or a rule broke; which one, processing them singly will tell. Nothing also when a fact concerns more than one ledger.</returns>
    private async Task<IReadOnlyList<MemberCommit>> DecideTogetherAsync(IReadOnlyList<InboxItem> items, ProgramHistory history, ProcessingTime time, CancellationToken cancel)
    {
        var groups = items.GroupBy(item => item.Member).Select(group => group.ToList()).ToList();
        try
        {
            var works = await contextLoader.LoadAsync(groups, history, cancel);
            if (items.Any(MemberFacts.Concerns) || works.Any(IsFamily))
            {
                return [];
            }

            IReadOnlyList<MemberCommit> commits = [.. groups.Zip(works, (group, work) => Decide(group, work, time))];
            return commits.Any(commit => commit.Problem is not null) ? [] : commits;
        }
        catch (Exception problem) when (IsOfTheFact(problem))
        {
            return [];
        }
    }

    private async Task<ProcessingReport> ProcessOneAsync(InboxItem told, ProgramHistory history, ProcessingTime time, CancellationToken cancel)
    {
        var item = told;
        for (var attempt = 0; attempt < MostConflicts; attempt++)
        {
            try
            {
                var work = (await contextLoader.LoadAsync([[item]], history, cancel))[0];
                if (work.Find(item)?.Item is not { Status: InboxStatus.Pending } pending)
                {
                    // Another node was quicker.
                    return ProcessingReport.None;
                }

                item = pending;
                var commits = await DecideAsync(item, work, history, time, cancel);
                if (commits is not null && await ledger.CommitAsync(commits, cancel))
                {
                    return commits.Select(commit => commit.Problem).FirstOrDefault(problem => problem is not null) is { } broken
                        ? await FailAsync(item, broken, cancel)
                        : Count(commits) + await ProcessSinglyAsync(commits.SelectMany(commit => commit.Facts), history, time, cancel);
                }
            }
            catch (Exception problem) when (IsOfTheFact(problem))
            {
                return await FailAsync(item, problem.Message, cancel);
            }
        }

        return ProcessingReport.None;
    }

    private async Task<ProcessingReport> FailAsync(InboxItem item, string problem, CancellationToken cancel)
    {
        await inbox.FailAsync(item, problem, Retry.After(item.Attempts, clock.GetUtcNow()), cancel);
        return new(0, 0, 1);
    }

    /// <returns>Null when something changed meanwhile: try again.</returns>
    private async Task<IReadOnlyList<MemberCommit>?> DecideAsync(InboxItem item, MemberWork work, ProgramHistory history, ProcessingTime time, CancellationToken cancel)
    {
        if (MemberFacts.Concerns(item))
        {
            var now = NowFor(item, time);
            return await memberFacts.DecideAsync(item, history.At(now).Number, now, cancel);
        }

        if (!IsFamily(work))
        {
            return [Decide([item], work, time)];
        }

        var commit = Decide([item], await contextLoader.LoadFamilyAsync(item, history, cancel), time);
        return commit.Account.Member == item.Member
            ? [commit]
            : [commit with { Completed = [] }, new() { Account = MemberAccount.Open(item.Member), ChangesAccount = false, Completed = commit.Completed }];
    }

    private static bool IsFamily(MemberWork work) => work.View.Account is { Status: MemberStatus.Merged } or { Absorbed.Count: > 0 };

    private MemberCommit Decide(IReadOnlyList<InboxItem> items, MemberWork work, ProcessingTime time)
    {
        foreach (var item in items)
        {
            var fact = work.Find(item)?.Event ?? item.Event();
            var account = work.View.Account;
            var now = NowFor(item, time);
            var refusal = account.Status == MemberStatus.Erased ? MemberGuard.Correcting(account) : handlers.Handle(fact, work, now);
            if (refusal is null)
            {
                followUps.Follow(fact, work, now);
            }

            work.Complete(item, refusal);
        }

        return work.ToCommit(NowFor(items[^1], time));
    }

    private DateTimeOffset NowFor(InboxItem item, ProcessingTime time) => time == ProcessingTime.Live ? clock.GetUtcNow() : item.OccurredAt;

    private static ProcessingReport Count(IReadOnlyList<MemberCommit> commits)
    {
        var ends = commits.SelectMany(commit => commit.Completed).ToList();
        var refused = ends.Count(end => end.Status == InboxStatus.Refused);
        return new(ends.Count - refused, refused, 0);
    }

    /// <summary>A rule or a payload that breaks concerns one fact; a lost database concerns all and is the caller's to hear of.</summary>
    private static bool IsOfTheFact(Exception problem) =>
        problem is not (OperationCanceledException or System.Data.Common.DbException or IOException or TimeoutException or OutOfMemoryException);
}
