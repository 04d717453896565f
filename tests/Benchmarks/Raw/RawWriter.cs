using System.Data.Common;
using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;

namespace Encore.Benchmarks.Raw;

/// <summary>Writes the rows that Encore wrote, in the same transactions, with one prepared statement a row and nothing else: the floor for anybody.</summary>
internal sealed class RawWriter(DbConnection connection, StoredRows stored) : IDisposable
{
    private readonly Dictionary<string, RawStatement> statements = [];
    private readonly HashSet<RowKey> written = [];

    public void Record(IEnumerable<InboxItem> items) => InTransaction(transaction =>
    {
        foreach (var item in items)
        {
            Insert(new("encore_inbox", item.Member.Value, item.Key), transaction);
        }
    });

    public void Commit(IEnumerable<MemberCommit> commits, IReadOnlyDictionary<long, string> eventKeys) => InTransaction(transaction =>
    {
        foreach (var commit in commits)
        {
            Commit(commit, eventKeys, transaction);
        }
    });

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }
    }

    private void Commit(MemberCommit commit, IReadOnlyDictionary<long, string> eventKeys, DbTransaction transaction)
    {
        var member = commit.Account.Member.Value;
        if (commit.ChangesAccount)
        {
            Put(new("encore_member", member), transaction);
        }

        foreach (var done in commit.Completed)
        {
            Complete(new("encore_inbox", member, eventKeys[done.Id]), transaction);
        }

        foreach (var change in commit.Vouchers)
        {
            Put(new("encore_voucher", member, change.After.Code), transaction);
        }

        foreach (var entry in commit.Entries)
        {
            Insert(new("encore_entry", member, entry.Sequence.ToString(CultureInfo.InvariantCulture)), transaction);
        }

        foreach (var activity in commit.Activities)
        {
            Put(new("encore_activity", member, RowKey.Of(activity.Source.Value, activity.RuleId)), transaction);
        }

        foreach (var lot in commit.Lots)
        {
            Put(new("encore_lot", member, lot.Id.Value.ToString(CultureInfo.InvariantCulture)), transaction);
        }
    }

    private void Put(RowKey key, DbTransaction transaction)
    {
        if (written.Add(key))
        {
            Insert(key, transaction);
        }
        else
        {
            Update(key, transaction);
        }
    }

    private void Insert(RowKey key, DbTransaction transaction)
    {
        var columns = stored.Columns(key.Table);
        var text = $"INSERT INTO {key.Table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, index) => $"@p{index}"))})";
        Statement($"insert {key.Table}", text, columns, columns).Run(stored.Row(key), transaction);
    }

    private void Update(RowKey key, DbTransaction transaction)
    {
        var columns = stored.Columns(key.Table);
        string[] keys = ["member", .. StoredRows.KeyColumns[key.Table]];
        var set = columns.Except(keys).ToList();
        var text = $"UPDATE {key.Table} SET {Assign(set, 0, ", ")} WHERE {Assign(keys, set.Count, " AND ")}";
        Statement($"update {key.Table}", text, columns, [.. set, .. keys]).Run(stored.Row(key), transaction);
    }

    private void Complete(RowKey key, DbTransaction transaction) =>
        Statement(
            "complete",
            $"UPDATE {key.Table} SET status = @p0, try_at = @p1 WHERE member = @p2 AND event_key = @p3",
            stored.Columns(key.Table),
            ["status", "try_at", "member", "event_key"]).Run(stored.Row(key), transaction);

    private RawStatement Statement(string name, string text, IReadOnlyList<string> columns, IReadOnlyList<string> used) =>
        statements.TryGetValue(name, out var known) ? known : statements[name] = new(connection, text, columns, used);

    private void InTransaction(Action<DbTransaction> write)
    {
        using var transaction = connection.BeginTransaction();
        write(transaction);
        transaction.Commit();
    }

    private static string Assign(IEnumerable<string> columns, int first, string separator) =>
        string.Join(separator, columns.Select((column, index) => $"{column} = @p{first + index}"));
}
