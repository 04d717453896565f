using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Microsoft.Data.Sqlite;

namespace Encore.Benchmarks;

/// <summary>Writes given rows to the same tables in the same transactions, with prepared statements and nothing else: the floor for anybody.</summary>
internal sealed class RawWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand inbox;
    private readonly SqliteCommand done;
    private readonly SqliteCommand entry;
    private readonly SqliteCommand lot;
    private readonly SqliteCommand insertMember;
    private readonly SqliteCommand updateMember;

    public RawWriter(SqliteConnection connection)
    {
        this.connection = connection;
        inbox = Prepare("INSERT INTO encore_inbox (member, scope, event_key, origin, kind, payload, content_hash, occurred_at, recorded_at, status, attempts) VALUES", 11);
        entry = Prepare("INSERT INTO encore_entry VALUES", 15);
        lot = Prepare("INSERT OR REPLACE INTO encore_lot VALUES", 14);
        insertMember = Prepare("INSERT INTO encore_member VALUES", 17);
        done = Prepare("UPDATE encore_inbox SET status = 1, try_at = NULL WHERE member = @p0 AND id = @p1", 2);
        updateMember = Prepare(
            """
            UPDATE encore_member SET version = @p1, last_sequence = @p2, head_hash = @p3, last_effective_at = @p4, issued = @p5, pending = @p6,
            available = @p7, reserved = @p8, redeemed = @p9, expired = @p10, clawed_back = @p11, adjusted = @p12, deficit = @p13, next_due_at = @p14
            WHERE member = @p0
            """,
            15);
    }

    public void Write(IReadOnlyList<InboxItem> items) => InTransaction(() =>
    {
        foreach (var item in items)
        {
            Run(inbox, item.Member.Value, item.Member.Scope, item.Key, item.Origin.Value, item.Kind, item.Payload, item.ContentHash, Ms(item.OccurredAt), Ms(item.RecordedAt), 0, 0);
        }
    });

    public void Write(IReadOnlyList<MemberCommit> commits) => InTransaction(() =>
    {
        foreach (var commit in commits)
        {
            Write(commit);
        }
    });

    public void Dispose()
    {
        foreach (var command in new[] { inbox, done, entry, lot, insertMember, updateMember })
        {
            command.Dispose();
        }
    }

    private void Write(MemberCommit commit)
    {
        var (account, member) = (commit.Account, commit.Account.Member.Value);
        if (commit.ChangesAccount)
        {
            Write(account, member);
        }

        foreach (var completion in commit.Completed)
        {
            Run(done, member, completion.Id);
        }

        foreach (var row in commit.Entries)
        {
            Run(entry, member, row.Sequence, (int)row.From, (int)row.To, row.Points.Value, row.Lot.Value, (int)row.Reason, row.Source.Value, row.RuleId, row.ProgramVersion, row.Details, Ms(row.RecordedAt), Ms(row.EffectiveAt), row.Actor, row.PreviousHash);
        }

        foreach (var row in commit.Lots)
        {
            Run(lot, member, row.Id.Value, row.Source.Value, row.RuleId, row.Terms.Kind.Name, Ms(row.Terms.MaturesAt), Ms(row.Terms.ExpiresAt), row.Terms.RedeemableFor.ToString(), row.Granted.Value, row.Pending.Value, row.Available.Value, row.Reserved.Value, row.Expired.Value, row.IsOpen ? 1 : 0);
        }
    }

    private void Write(MemberAccount account, string member)
    {
        var sums = account.Balances;
        var values = new object?[]
        {
            account.Version + 1, account.LastSequence, account.HeadHash, Ms(account.LastEffectiveAt), sums.Issued, sums.Pending, sums.Available, sums.Reserved,
            sums.Redeemed, sums.Expired, sums.ClawedBack, sums.Adjusted, sums.Deficit, Ms(account.NextDueAt),
        };
        if (account.Version == 0)
        {
            Run(insertMember, [member, account.Member.Scope, (int)account.Status, .. values]);
        }
        else
        {
            Run(updateMember, [member, .. values]);
        }
    }

    private static object? Ms(DateTimeOffset? instant) => instant?.ToUnixTimeMilliseconds();

    private SqliteCommand Prepare(string text, int count)
    {
        var command = connection.CreateCommand();
        var names = Enumerable.Range(0, count).Select(index => $"@p{index}").ToList();
        command.CommandText = text.EndsWith("VALUES", StringComparison.Ordinal) ? $"{text} ({string.Join(", ", names)})" : text;
        names.ForEach(name => command.Parameters.Add(new SqliteParameter(name, null)));
        return command;
    }

    private void InTransaction(Action write)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var command in new[] { inbox, done, entry, lot, insertMember, updateMember })
        {
            command.Transaction = transaction;
        }

        write();
        transaction.Commit();
    }

    private static void Run(SqliteCommand command, params object?[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
