using Encore.Loyalty.Processing;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Inbox;

/// <summary>Insert if absent, and keep aside what contradicts. Never fails on a known key, so it can run inside a host's transaction without spoiling it.</summary>
internal static class InboxRecording
{
    public delegate Task<IReadOnlyList<int>> Write(IReadOnlyList<SqlWrite> writes);

    public delegate Task Read(IReadOnlyList<SqlRead> reads);

    public static async Task<IReadOnlyList<RecordOutcome>> RunAsync(InboxStatements statements, IReadOnlyList<InboxItem> items, Write write, Read read)
    {
        var outcomes = new RecordOutcome[items.Count];
        var inserted = await write([.. items.Select(item => Insert(statements, item))]);
        var known = Enumerable.Range(0, items.Count).Where(index => inserted[index] == 0).ToList();
        if (known.Count == 0)
        {
            return outcomes;
        }

        await read([.. known.Select(index => Compare(statements, items[index], outcome => outcomes[index] = outcome))]);
        var conflicts = known.Where(index => outcomes[index] == RecordOutcome.Conflict).Select(index => Insert(statements, items[index].AsConflict())).ToList();
        if (conflicts.Count > 0)
        {
            await write(conflicts);
        }

        return outcomes;
    }

    private static SqlWrite Insert(InboxStatements statements, InboxItem item) => new(statements.Record, InboxTable.Values(item));

    private static SqlRead Compare(InboxStatements statements, InboxItem item, Action<RecordOutcome> decide) =>
        new(statements.HashOf, [item.Member.Value, item.Key], row => decide(item.IsSameAs(row.Text(), row.Text()) ? RecordOutcome.AlreadyRecorded : RecordOutcome.Conflict));
}
