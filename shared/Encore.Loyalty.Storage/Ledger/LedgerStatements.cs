using System.Collections.Concurrent;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>The statements of the hot path. Each names the member first, so tables and statements can be sharded by it.</summary>
internal sealed class LedgerStatements
{
    private readonly SqlText sql;
    private readonly ConcurrentDictionary<(string Name, int Count), SqlStatement> byCount = new();

    public LedgerStatements(SqlText sql)
    {
        this.sql = sql;
        var (member, lot) = (MemberTable.Definition, LotTable.Definition);
        Account = sql.Of($"SELECT {member.Columns} FROM {member} WHERE member = {In.Text}");
        OpenLots = sql.Of($"SELECT {lot.Columns} FROM {lot} WHERE member = {In.Text} AND {LotTable.OnlyOpen} ORDER BY lot");
        InsertAccount = sql.InsertIfAbsent(member, "member");
        UpdateAccount = sql.Of($"""
            UPDATE {member} SET status = {In.Int}, version = {In.Long}, last_sequence = {In.Long}, head_hash = {In.Text}, last_effective_at = {In.Long},
            issued = {In.Long}, pending = {In.Long}, available = {In.Long}, reserved = {In.Long}, redeemed = {In.Long},
            expired = {In.Long}, clawed_back = {In.Long}, adjusted = {In.Long}, deficit = {In.Long}, next_due_at = {In.Long}
            WHERE member = {In.Text} AND version = {In.Long}
            """);
        AppendEntry = sql.InsertIfAbsent(EntryTable.Definition, "member", "sequence");
        PutLot = sql.Upsert(lot);
        IssueVoucher = sql.InsertIfAbsent(VoucherTable.Definition, "code");
        MoveVoucher = sql.Of($"""
            UPDATE {VoucherTable.Definition} SET reward_id = {In.Text}, kind = {In.Text}, amount = {In.Text}, currency = {In.Text}, status = {In.Int},
            issued_at = {In.Long}, expires_at = {In.Long}, source = {In.Text}, order_id = {In.Text}
            WHERE member = {In.Text} AND code = {In.Text} AND status = {In.Int}
            """);
        PutMessage = sql.Insert(OutboxTable.Definition);
        CompleteItem = sql.Of($"UPDATE {InboxTable.Definition} SET status = {In.Int}, result = {In.Text} WHERE member = {In.Text} AND id = {In.Long} AND {InboxTable.OnlyPending}");
    }

    public SqlStatement Account { get; }

    public SqlStatement OpenLots { get; }

    public SqlStatement InsertAccount { get; }

    public SqlStatement UpdateAccount { get; }

    public SqlStatement AppendEntry { get; }

    public SqlStatement PutLot { get; }

    public SqlStatement IssueVoucher { get; }

    public SqlStatement MoveVoucher { get; }

    public SqlStatement PutMessage { get; }

    public SqlStatement CompleteItem { get; }

    public SqlStatement EntriesOfSources(int count) => Of(nameof(EntriesOfSources), count, () =>
        $"SELECT {EntryTable.Definition.Columns} FROM {EntryTable.Definition} WHERE member = {In.Text} AND source IN ({In.Texts(count)}) ORDER BY sequence");

    /// <summary>The lots that the entries of the sources name. A lot's own source is that of the entry which opened it, so these are among them.</summary>
    public SqlStatement LotsOfSources(int count) => Of(nameof(LotsOfSources), count, () =>
        $"SELECT {LotTable.Definition.Columns} FROM {LotTable.Definition} WHERE member = {In.Text} AND lot IN (SELECT lot FROM {EntryTable.Definition} WHERE member = {In.Text} AND source IN ({In.Texts(count)})) ORDER BY lot");

    public SqlStatement FactsOfSources(int count) => Of(nameof(FactsOfSources), count, () =>
        $"SELECT {InboxTable.Definition.Columns} FROM {InboxTable.Definition} WHERE member = {In.Text} AND origin IN ({In.Texts(count)}) AND status NOT IN (2, 3) ORDER BY occurred_at, id");

    public SqlStatement VouchersOfSources(int count) => Of(nameof(VouchersOfSources), count, () =>
        $"SELECT {VoucherTable.Definition.Columns} FROM {VoucherTable.Definition} WHERE member = {In.Text} AND source IN ({In.Texts(count)}) ORDER BY code");

    public SqlStatement VouchersByCode(int count) => Of(nameof(VouchersByCode), count, () =>
        $"SELECT {VoucherTable.Definition.Columns} FROM {VoucherTable.Definition} WHERE member = {In.Text} AND code IN ({In.Texts(count)}) ORDER BY code");

    public SqlStatement EntriesOfVouchers(int count) => Of(nameof(EntriesOfVouchers), count, () =>
        $"SELECT {EntryTable.Definition.Columns} FROM {EntryTable.Definition} WHERE member = {In.Text} AND source IN (SELECT source FROM {VoucherTable.Definition} WHERE member = {In.Text} AND code IN ({In.Texts(count)})) ORDER BY sequence");

    public SqlStatement LotsOfVouchers(int count) => Of(nameof(LotsOfVouchers), count, () =>
        $"""
        SELECT {LotTable.Definition.Columns} FROM {LotTable.Definition} WHERE member = {In.Text} AND lot IN (SELECT lot FROM {EntryTable.Definition} WHERE member = {In.Text}
        AND source IN (SELECT source FROM {VoucherTable.Definition} WHERE member = {In.Text} AND code IN ({In.Texts(count)}))) ORDER BY lot
        """);

    private SqlStatement Of(string name, int count, Func<FormattableString> text) =>
        byCount.TryGetValue((name, count), out var known) ? known : byCount.GetOrAdd((name, count), _ => sql.Of(text()));
}
