using Autofac;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;

namespace Encore.Benchmarks.Stage;

/// <summary>Takes the place of both stores, hands everything on, and notes what is written, transaction by transaction, so that the same rows can be written without us.</summary>
internal sealed class RecordingStore(ILedgerStore ledger, IInboxStore inbox) : Module, ILedgerStore, IInboxStore
{
    private readonly Dictionary<long, string> eventKeys = [];

    public List<IReadOnlyList<InboxItem>> Recorded { get; } = [];

    public List<IReadOnlyList<MemberCommit>> Committed { get; } = [];

    /// <summary>The key of each inbox item by the number that the database gave it.</summary>
    public IReadOnlyDictionary<long, string> EventKeys => eventKeys;

    public async Task<IReadOnlyList<AccountContext>> LoadAsync(IReadOnlyList<AccountRequest> requests, CancellationToken cancel = default)
    {
        var contexts = await ledger.LoadAsync(requests, cancel);
        lock (eventKeys)
        {
            contexts.SelectMany(context => context.Facts).ToList().ForEach(fact => eventKeys[fact.Id] = fact.Key);
        }

        return contexts;
    }

    public Task<bool> CommitAsync(IReadOnlyList<MemberCommit> commits, CancellationToken cancel = default)
    {
        lock (Committed)
        {
            Committed.Add(commits);
        }

        return ledger.CommitAsync(commits, cancel);
    }

    public Task<IReadOnlyList<RecordOutcome>> RecordAsync(IReadOnlyList<InboxItem> items, CancellationToken cancel = default)
    {
        lock (Recorded)
        {
            Recorded.Add(items);
        }

        return inbox.RecordAsync(items, cancel);
    }

    public Task<IReadOnlyList<InboxItem>> PendingAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) => inbox.PendingAsync(now, limit, cancel);

    public Task FailAsync(InboxItem item, string problem, DateTimeOffset? retryAt, CancellationToken cancel = default) => inbox.FailAsync(item, problem, retryAt, cancel);

    public Task<IReadOnlyList<InboxItem>> ProblemsAsync(int limit, CancellationToken cancel = default) => inbox.ProblemsAsync(limit, cancel);

    protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(this).As<ILedgerStore>().As<IInboxStore>();
}
