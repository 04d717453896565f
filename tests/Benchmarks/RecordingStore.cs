using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;

namespace Encore.Benchmarks;

/// <summary>Notes everything that is written, transaction by transaction, so that the same rows can be written without us.</summary>
internal sealed class RecordingStore(ILedgerStore ledger, IInboxStore inbox) : ILedgerStore, IInboxStore
{
    public List<IReadOnlyList<InboxItem>> Recorded { get; } = [];

    public List<IReadOnlyList<MemberCommit>> Committed { get; } = [];

    public Task<IReadOnlyList<AccountContext>> LoadAsync(IReadOnlyList<AccountRequest> requests, CancellationToken cancel = default) => ledger.LoadAsync(requests, cancel);

    public Task<bool> CommitAsync(IReadOnlyList<MemberCommit> commits, CancellationToken cancel = default)
    {
        Committed.Add(commits);
        return ledger.CommitAsync(commits, cancel);
    }

    public Task<IReadOnlyList<RecordOutcome>> RecordAsync(IReadOnlyList<InboxItem> items, CancellationToken cancel = default)
    {
        Recorded.Add(items);
        return inbox.RecordAsync(items, cancel);
    }

    public Task<IReadOnlyList<InboxItem>> PendingAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) => inbox.PendingAsync(now, limit, cancel);

    public Task FailAsync(InboxItem item, string problem, DateTimeOffset? retryAt, CancellationToken cancel = default) => inbox.FailAsync(item, problem, retryAt, cancel);

    public Task<IReadOnlyList<InboxItem>> ProblemsAsync(int limit, CancellationToken cancel = default) => inbox.ProblemsAsync(limit, cancel);
}
