using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Hosting;

/// <summary>Facts that were recorded, and what became of them.</summary>
public interface IInboxStore
{
    /// <summary>
    /// Inserts each item if its (member, key) is absent, all in one transaction. A known key with another content hash inserts <see cref="InboxItem.AsConflict"/> instead
    /// (once) and is reported. An item may already carry <see cref="InboxStatus.Refused"/>.
    /// </summary>
    Task<IReadOnlyList<RecordOutcome>> RecordAsync(IReadOnlyList<InboxItem> items, CancellationToken cancel = default);

    /// <summary>Pending items whose time to be tried has come, in the order of (occurred, id).</summary>
    /// <param name="now">The instant against which retry times are held.</param>
    /// <param name="limit">At most so many items.</param>
    Task<IReadOnlyList<InboxItem>> PendingAsync(DateTimeOffset now, int limit, CancellationToken cancel = default);

    /// <summary>Counts a failed attempt; <paramref name="retryAt"/> null gives the item up as <see cref="InboxStatus.Failed"/>.</summary>
    Task FailAsync(InboxItem item, string problem, DateTimeOffset? retryAt, CancellationToken cancel = default);

    /// <summary>Items that need a person: refused, in conflict, given up; newest first.</summary>
    Task<IReadOnlyList<InboxItem>> ProblemsAsync(int limit, CancellationToken cancel = default);
}
