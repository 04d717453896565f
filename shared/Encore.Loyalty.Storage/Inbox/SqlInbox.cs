using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Inbox;

/// <summary>The inbox on any database that a dialect knows.</summary>
internal sealed class SqlInbox(SqlDatabase database) : IInboxStore
{
    private readonly InboxStatements statements = new(new(database.Options));

    public Task<IReadOnlyList<RecordOutcome>> RecordAsync(IReadOnlyList<InboxItem> items, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                IReadOnlyList<RecordOutcome> outcomes = [];
                async Task<bool> Record()
                {
                    outcomes = await InboxRecording.RunAsync(statements, items, writes => session.WriteAsync(writes, cancel), reads => session.ReadAsync(reads, cancel));
                    return true;
                }

                // A single insert is a transaction by itself, and a round trip less.
                _ = items.Count == 1 ? await Record() : await session.TransactAsync(Record, cancel);
                return outcomes;
            },
            cancel);

    public Task<IReadOnlyList<InboxItem>> PendingAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) =>
        ListAsync(statements.Pending, [database.Options.Scope, now.ToUnixTimeMilliseconds(), limit], cancel);

    public Task FailAsync(InboxItem item, string problem, DateTimeOffset? retryAt, CancellationToken cancel = default)
    {
        var status = retryAt is null ? InboxStatus.Failed : InboxStatus.Pending;
        object?[] values = [problem, (int)status, retryAt?.ToUnixTimeMilliseconds(), item.Member.Value, item.Id];
        return database.WriteAsync(session => session.WriteAsync([new(statements.Fail, values)], cancel), cancel);
    }

    public Task<IReadOnlyList<InboxItem>> ProblemsAsync(int limit, CancellationToken cancel = default) =>
        ListAsync(statements.Problems, [database.Options.Scope, limit], cancel);

    private Task<IReadOnlyList<InboxItem>> ListAsync(SqlStatement statement, object?[] values, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<InboxItem>>(async session => await session.ListAsync(statement, values, InboxTable.Read, cancel), cancel);
}
