using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>The statements of screens and jobs.</summary>
internal sealed class ReaderStatements(SqlText sql)
{
    private static readonly Table Member = MemberTable.Definition;

    private static readonly Table Entry = EntryTable.Definition;

    private static readonly Table Lot = LotTable.Definition;

    public SqlStatement Account { get; } = sql.Of($"SELECT {Member.Columns} FROM {Member} WHERE member = {In.Text}");

    public SqlStatement AllLots { get; } = sql.Of($"SELECT {Lot.Columns} FROM {Lot} WHERE member = {In.Text} ORDER BY lot");

    public SqlStatement EntriesBefore { get; } = sql.Of($"SELECT {Entry.Columns} FROM {Entry} WHERE member = {In.Text} AND sequence < {In.Long} ORDER BY sequence DESC {AtMost.Rows}");

    public SqlStatement EntriesBehind { get; } = sql.Of($"SELECT {Entry.Columns} FROM {Entry} WHERE member = {In.Text} AND sequence > {In.Long} ORDER BY sequence {AtMost.Rows}");

    public SqlStatement Vouchers { get; } = sql.Of($"SELECT {VoucherTable.Definition.Columns} FROM {VoucherTable.Definition} WHERE member = {In.Text} ORDER BY issued_at DESC, code");

    public SqlStatement MembersFrom { get; } = sql.Of($"SELECT {Member.Columns} FROM {Member} WHERE member >= {In.Text} AND member < {In.Text} ORDER BY member {AtMost.Rows}");

    public SqlStatement MembersBehind { get; } = sql.Of($"SELECT {Member.Columns} FROM {Member} WHERE member > {In.Text} AND member < {In.Text} ORDER BY member {AtMost.Rows}");

    public SqlStatement Due { get; } = sql.Of($"SELECT member FROM {Member} WHERE scope = {In.Text} AND next_due_at <= {In.Long} ORDER BY next_due_at, member {AtMost.Rows}");

    /// <summary>From the members' rows; a sequence has no gaps, so the last one is the number of entries.</summary>
    public SqlStatement Totals { get; } = sql.Of($"""
        SELECT COUNT(*), COALESCE(SUM(last_sequence), 0), COALESCE(SUM(issued), 0), COALESCE(SUM(pending), 0), COALESCE(SUM(available), 0), COALESCE(SUM(reserved), 0),
        COALESCE(SUM(redeemed), 0), COALESCE(SUM(expired), 0), COALESCE(SUM(clawed_back), 0), COALESCE(SUM(adjusted), 0), COALESCE(SUM(deficit), 0)
        FROM {Member} WHERE member >= {In.Text} AND member < {In.Text}
        """);
}
