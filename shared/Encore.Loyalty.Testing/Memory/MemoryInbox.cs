using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>The inbox as functions of the tables.</summary>
internal static class MemoryInbox
{
    public static (MemoryTables Tables, RecordOutcome Outcome) Record(MemoryTables tables, InboxItem item)
    {
        if (!tables.Keys.TryGetValue((item.Member, item.Key), out var known))
        {
            return (Insert(tables, item), RecordOutcome.Recorded);
        }

        if (tables.Inbox[known].Item is var recorded && item.IsSameAs(recorded.ContentHash, recorded.Payload))
        {
            return (tables, RecordOutcome.AlreadyRecorded);
        }

        var conflict = item.AsConflict();
        return (tables.Keys.ContainsKey((conflict.Member, conflict.Key)) ? tables : Insert(tables, conflict), RecordOutcome.Conflict);
    }

    public static MemoryTables Fail(MemoryTables tables, InboxItem item, string problem, DateTimeOffset? retryAt)
    {
        if (tables.Inbox.GetValueOrDefault(item.Id) is not { Item.Status: InboxStatus.Pending } fact)
        {
            return tables;
        }

        var status = retryAt is null ? InboxStatus.Failed : InboxStatus.Pending;
        return Replace(tables, new(fact.Item with { Attempts = fact.Item.Attempts + 1, Result = problem, Status = status }, retryAt));
    }

    public static MemoryTables Reopen(MemoryTables tables, MemberId member) => tables.Inbox.Values
        .Where(fact => fact.Item.Member == member && fact.Item.Status == InboxStatus.Refused && fact.Item.Result!.StartsWith(nameof(RefusalCode.MemberBlocked), StringComparison.Ordinal))
        .Aggregate(tables, (before, fact) => Replace(before, fact with { Item = fact.Item with { Status = InboxStatus.Pending, Result = null } }));

    public static MemoryTables Replace(MemoryTables tables, MemoryFact fact) => tables with
    {
        Inbox = tables.Inbox.SetItem(fact.Item.Id, fact),
        Pending = fact.Item.Status == InboxStatus.Pending ? tables.Pending.SetItem(fact.Order, fact) : tables.Pending.Remove(fact.Order),
    };

    private static MemoryTables Insert(MemoryTables tables, InboxItem item)
    {
        var stored = item with { Id = tables.LastId + 1 };
        var origin = (item.Member, item.Origin);
        return Replace(tables, new(stored, null)) with
        {
            LastId = stored.Id,
            Keys = tables.Keys.Add((item.Member, item.Key), stored.Id),
            Origins = tables.Origins.SetItem(origin, (tables.Origins.GetValueOrDefault(origin) ?? []).Add(stored.Id)),
        };
    }
}
