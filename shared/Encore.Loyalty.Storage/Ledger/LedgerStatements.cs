using System.Collections.Concurrent;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>The statements of the hot path. Each names the member first, so tables and statements can be sharded by it. Rows come in any order: there are few, and the caller sorts them.</summary>
internal sealed class LedgerStatements
{
    private readonly SqlText sql;
    private readonly ConcurrentDictionary<(string Name, int Count), SqlStatement> byCount = new();

    public LedgerStatements(SqlText sql)
    {
        this.sql = sql;
        var (member, lot) = (MemberTable.Definition, LotTable.Definition);
        Account = sql.Of($"""
            SELECT {new Aliased("m", member)}, {new Aliased("l", lot)}
            FROM {member} m LEFT JOIN {lot} l ON l.member = m.member AND l.{LotTable.OnlyOpen} WHERE m.member = {In.Text}
            """);
        InsertAccount = sql.InsertIfAbsent(member, "member");
        UpdateAccount = sql.Of($"""
            UPDATE {member} SET status = {In.Int}, version = {In.Long}, last_sequence = {In.Long}, head_hash = {In.Text}, last_effective_at = {In.Long},
            issued = {In.Long}, pending = {In.Long}, available = {In.Long}, reserved = {In.Long}, redeemed = {In.Long},
            expired = {In.Long}, clawed_back = {In.Long}, adjusted = {In.Long}, deficit = {In.Long}, next_due_at = {In.Long}, reservations = {In.Text}, merged_into = {In.Text}, absorbed = {In.Text}, profile = {In.Text}
            WHERE member = {In.Text} AND version = {In.Long}
            """);
        AppendEntry = sql.InsertIfAbsent(EntryTable.Definition, "member", "sequence");
        PutLot = sql.Upsert(lot);
        IssueVoucher = sql.InsertIfAbsent(VoucherTable.Definition, "code");
        MoveVoucher = sql.Of($"""
            UPDATE {VoucherTable.Definition} SET reward_id = {In.Text}, kind = {In.Text}, amount = {In.Text}, currency = {In.Text}, status = {In.Int},
            issued_at = {In.Long}, expires_at = {In.Long}, source = {In.Text}, order_id = {In.Text}, terms = {In.Text}, closing = {In.Text}, queue = {In.Text}
            WHERE member = {In.Text} AND code = {In.Text} AND status = {In.Int}
            """);
        HandVoucher = sql.Of($"UPDATE {VoucherTable.Definition} SET member = {In.Text}, source = {In.Text} WHERE member = {In.Text} AND code = {In.Text} AND status = {In.Int}");
        TakeCode = sql.Of($"UPDATE {PoolTable.Definition} SET voucher = {In.Text} WHERE scope = {In.Text} AND pool = {In.Text} AND code = {In.Text} AND {PoolTable.OnlyFree}");
        FreeCodes = sql.Of($"SELECT code FROM {PoolTable.Definition} WHERE scope = {In.Text} AND pool = {In.Text} AND {PoolTable.OnlyFree} ORDER BY code {AtMost.Rows}");
        EmptyItem = sql.Of($"UPDATE {InboxTable.Definition} SET status = {In.Int}, result = {In.Text}, payload = '' WHERE member = {In.Text} AND id = {In.Long} AND {InboxTable.StillPending}");
        Erasure = new(sql);
        TakeVouchers = sql.Of($"UPDATE {VoucherTable.Definition} SET member = {In.Text} WHERE member = {In.Text}");
        Referral = new(sql);
        RecordFact = sql.InsertIfAbsent(InboxTable.Definition, "member", "event_key");
        PutMessage = sql.Insert(OutboxTable.Definition);
        PutStatus = sql.Insert(StatusTable.Definition);
        Surveys = new(sql);
        var activity = ActivityTable.Definition;
        PutActivity = sql.Upsert(activity);
        DropActivities = sql.Of($"DELETE FROM {activity} WHERE member = {In.Text}");
        ActivitiesSince = sql.Of($"SELECT {activity.Columns} FROM {activity} WHERE member = {In.Text} AND happened_at >= {In.Long}");
        Figures = sql.Of($"SELECT COUNT(*), COALESCE(SUM(spent), 0), MIN(happened_at), MAX(happened_at) FROM {activity} WHERE member = {In.Text} AND rule_id = '' AND orders > 0");
        OpenCounter = sql.InsertIfAbsent(CounterTable.Definition, "scope", "name");
        TakeFromCounter = sql.Of($"UPDATE {CounterTable.Definition} SET taken = taken + {In.Long} WHERE scope = {In.Text} AND name = {In.Text} AND taken <= {In.Long}");
        ReopenItems = sql.Of($"UPDATE {InboxTable.Definition} SET status = 0, result = NULL WHERE member = {In.Text} AND status = 2 AND result LIKE {In.Text}");
        CompleteItem = sql.Of($"UPDATE {InboxTable.Definition} SET status = {In.Int}, result = {In.Text} WHERE member = {In.Text} AND id = {In.Long} AND {InboxTable.StillPending}");
    }

    /// <summary>The account, once for each open lot that is joined to it, or once without.</summary>
    public SqlStatement Account { get; }

    public SqlStatement InsertAccount { get; }

    public SqlStatement UpdateAccount { get; }

    public SqlStatement AppendEntry { get; }

    public SqlStatement PutLot { get; }

    public SqlStatement IssueVoucher { get; }

    public SqlStatement MoveVoucher { get; }

    /// <summary>To the first member, from the second.</summary>
    public SqlStatement HandVoucher { get; }

    public SqlStatement TakeCode { get; }

    public SqlStatement FreeCodes { get; }

    public SqlStatement EmptyItem { get; }

    public ErasureStatements Erasure { get; }

    public ListeningStatements Surveys { get; }

    public MemberReferralStatements Referral { get; }

    public SqlStatement TakeVouchers { get; }

    public SqlStatement RecordFact { get; }

    public SqlStatement PutMessage { get; }

    public SqlStatement PutStatus { get; }

    public SqlStatement CompleteItem { get; }

    /// <summary>Takes the member, and how the reason of the refusal begins.</summary>
    public SqlStatement ReopenItems { get; }

    public SqlStatement PutActivity { get; }

    public SqlStatement DropActivities { get; }

    public SqlStatement ActivitiesSince { get; }

    public SqlStatement Figures { get; }

    public SqlStatement OpenCounter { get; }

    /// <summary>Takes the amount, the scope, the name, and what may be taken before it.</summary>
    public SqlStatement TakeFromCounter { get; }

    public SqlStatement ActivitiesOfSources(int count) => Of(nameof(ActivitiesOfSources), count, () =>
        $"SELECT {ActivityTable.Definition.Columns} FROM {ActivityTable.Definition} WHERE member = {In.Text} AND source IN ({In.Texts(count)})");

    public SqlStatement RuleTotals(int count) => Of(nameof(RuleTotals), count, () =>
        $"SELECT rule_id, COUNT(*), COALESCE(SUM(points), 0) FROM {ActivityTable.Definition} WHERE member = {In.Text} AND rule_id IN ({In.Texts(count)}) GROUP BY rule_id");

    public SqlStatement Counters(int count) => Of(nameof(Counters), count, () =>
        $"SELECT name, taken FROM {CounterTable.Definition} WHERE scope = {In.Text} AND name IN ({In.Texts(count)})");

    /// <summary>Each entry with the lot it names. A lot's own source is that of the entry which opened it, so the lots of the sources are among them.</summary>
    public SqlStatement EntriesOfSources(int count) => Of(nameof(EntriesOfSources), count, () => $"{EntriesWithLots} e.source IN ({In.Texts(count)})");

    public SqlStatement FactsOfSources(int count) => Of(nameof(FactsOfSources), count, () =>
        $"SELECT {InboxTable.Definition.Columns} FROM {InboxTable.Definition} WHERE member = {In.Text} AND origin IN ({In.Texts(count)}) AND status <> 3");

    public SqlStatement VouchersOfSources(int count) => Of(nameof(VouchersOfSources), count, () =>
        $"SELECT {VoucherTable.Definition.Columns} FROM {VoucherTable.Definition} WHERE member = {In.Text} AND source IN ({In.Texts(count)})");

    public SqlStatement VouchersByCode(int count) => Of(nameof(VouchersByCode), count, () =>
        $"SELECT {VoucherTable.Definition.Columns} FROM {VoucherTable.Definition} WHERE member = {In.Text} AND code IN ({In.Texts(count)})");

    public SqlStatement VouchersOfRewards(int count) => Of(nameof(VouchersOfRewards), count, () =>
        $"SELECT {VoucherTable.Definition.Columns} FROM {VoucherTable.Definition} WHERE member = {In.Text} AND reward_id IN ({In.Texts(count)})");

    public SqlStatement EntriesOfVouchers(int count) => Of(nameof(EntriesOfVouchers), count, () =>
        $"{EntriesWithLots} e.source IN (SELECT v.source FROM {VoucherTable.Definition} v WHERE v.member = {In.Text} AND v.code IN ({In.Texts(count)}))");

    private static FormattableString EntriesWithLots =>
        $"""
        SELECT {new Aliased("e", EntryTable.Definition)}, {new Aliased("l", LotTable.Definition)}
        FROM {EntryTable.Definition} e LEFT JOIN {LotTable.Definition} l ON l.member = e.member AND l.lot = e.lot WHERE e.member = {In.Text} AND
        """;

    private SqlStatement Of(string name, int count, Func<FormattableString> text) =>
        byCount.TryGetValue((name, count), out var known) ? known : byCount.GetOrAdd((name, count), _ => sql.Of(text()));
}
