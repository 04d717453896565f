using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Testing.Memory;

namespace Encore.Loyalty.Testing;

/// <summary>All the store ports in memory, with the meaning of the real ones (it passes <see cref="Contract.StorageContract"/>). Thread-safe; transactions are atomic.</summary>
/// <param name="scope">As in <see cref="HostOptions.Scope"/>.</param>
public sealed class InMemoryStore(string scope) : ILedgerStore, IInboxStore, IOutboxStore, IProgramStore, IBookmarkStore
{
    private readonly Lock writing = new();
    private volatile MemoryTables tables = MemoryTables.Empty;

    public IMemberRecords Records => new MemoryRecords(() => tables);

    public ILedgerReader Reader => new MemoryReader(scope, () => tables);

    public IRewardStore Rewards => new MemoryRewards(scope, () => tables, TryWrite);

    public ISurveyStore Surveys => new MemorySurveys(scope, () => tables, TryWrite);

    public ICaseStore Cases => new MemoryCases(scope, () => tables);

    public IReferralStore Referrals => new MemoryReferrals(scope, () => tables, TryWrite);

    public ILedgerScan Scan => new MemoryScan(scope, () => tables, TryWrite);

    public Task<IReadOnlyList<AccountContext>> LoadAsync(IReadOnlyList<AccountRequest> requests, CancellationToken cancel = default)
    {
        var seen = tables;
        return Task.FromResult<IReadOnlyList<AccountContext>>([.. requests.Select(request => MemoryLedger.Load(seen, request))]);
    }

    public Task<bool> CommitAsync(IReadOnlyList<MemberCommit> commits, CancellationToken cancel = default)
    {
        lock (writing)
        {
            var after = commits.Aggregate((MemoryTables?)tables, (before, commit) => before is null ? null : MemoryLedger.Commit(before, commit));
            tables = after ?? tables;
            return Task.FromResult(after is not null);
        }
    }

    public Task<IReadOnlyList<RecordOutcome>> RecordAsync(IReadOnlyList<InboxItem> items, CancellationToken cancel = default)
    {
        var outcomes = new List<RecordOutcome>(items.Count);
        Write(before =>
        {
            foreach (var item in items)
            {
                (before, var outcome) = MemoryInbox.Record(before, item);
                outcomes.Add(outcome);
            }

            return before;
        });
        return Task.FromResult<IReadOnlyList<RecordOutcome>>(outcomes);
    }

    public Task<IReadOnlyList<InboxItem>> PendingAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<InboxItem>>(
        [.. tables.Pending.Values.Where(fact => fact.Item.Member.Scope == scope && (fact.TryAt is null || fact.TryAt <= now)).Take(limit).Select(fact => fact.Item)]);

    public Task FailAsync(InboxItem item, string problem, DateTimeOffset? retryAt, CancellationToken cancel = default) => Write(before => MemoryInbox.Fail(before, item, problem, retryAt));

    public Task<IReadOnlyList<InboxItem>> ProblemsAsync(int limit, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<InboxItem>>(
        [.. tables.Inbox.Values.Reverse().Select(fact => fact.Item).Where(item => item.Member.Scope == scope && item.Status > InboxStatus.Done).Take(limit)]);

    public Task<IReadOnlyList<LoyaltyMessage>> UnsentAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<LoyaltyMessage>>(
        [.. tables.Outbox.Values.Where(row => row.Message.Member.Scope == scope && (row.TryAt is null || row.TryAt <= now)).Take(limit).Select(row => row.Message)]);

    public Task SentAsync(LoyaltyMessage message, DateTimeOffset at, CancellationToken cancel = default) =>
        Write(before => before with { Outbox = before.Outbox.Remove(new MemoryMessage(message, null).Order) });

    public Task FailAsync(LoyaltyMessage message, string problem, DateTimeOffset? retryAt, CancellationToken cancel = default) => Write(before =>
    {
        var row = before.Outbox.GetValueOrDefault(new MemoryMessage(message, null).Order);
        return row is null ? before
            : retryAt is null ? before with { Outbox = before.Outbox.Remove(row.Order) }
            : before with { Outbox = before.Outbox.SetItem(row.Order, new(row.Message with { Attempts = row.Message.Attempts + 1, TakenBy = message.TakenBy }, retryAt)) };
    });

    public Task<IReadOnlyList<ProgramVersion>> VersionsAsync(CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<ProgramVersion>>([.. tables.Programs.Values]);

    public Task<bool> PublishAsync(ProgramVersion version, CancellationToken cancel = default)
    {
        var isNew = false;
        Write(before =>
        {
            isNew = !before.Programs.ContainsKey(version.Number);
            return isNew ? before with { Programs = before.Programs.Add(version.Number, version) } : before;
        });
        return Task.FromResult(isNew);
    }

    public Task<bool> WithdrawAsync(int number, string author, DateTimeOffset at, CancellationToken cancel = default) => Task.FromResult(TryWrite(before =>
        before.Programs.GetValueOrDefault(number) is { WithdrawnAt: null } version
            ? before with { Programs = before.Programs.SetItem(number, version with { WithdrawnAt = at, WithdrawnBy = author }) }
            : null));

    public Task<ProgramDraft?> DraftAsync(CancellationToken cancel = default) => Task.FromResult(tables.Draft);

    public Task<bool> SaveDraftAsync(ProgramDraft draft, long? replaces, CancellationToken cancel = default) =>
        Task.FromResult(TryWrite(before => before.Draft?.Version == replaces ? before with { Draft = draft } : null));

    public Task<bool> RemoveDraftAsync(long version, CancellationToken cancel = default) =>
        Task.FromResult(TryWrite(before => before.Draft?.Version == version ? before with { Draft = null } : null));

    public Task<Bookmark?> FindAsync(string name, CancellationToken cancel = default) => Task.FromResult(tables.Bookmarks.GetValueOrDefault(name));

    public Task<bool> SaveAsync(Bookmark bookmark, CancellationToken cancel = default) => Task.FromResult(TryWrite(before =>
        (before.Bookmarks.GetValueOrDefault(bookmark.Name)?.Version ?? 0) == bookmark.Version
            ? before with { Bookmarks = before.Bookmarks.SetItem(bookmark.Name, bookmark with { Version = bookmark.Version + 1 }) }
            : null));

    private bool TryWrite(Func<MemoryTables, MemoryTables?> change)
    {
        lock (writing)
        {
            var after = change(tables);
            tables = after ?? tables;
            return after is not null;
        }
    }

    private Task Write(Func<MemoryTables, MemoryTables> change)
    {
        lock (writing)
        {
            tables = change(tables);
        }

        return Task.CompletedTask;
    }
}
