using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>The statements of audit and rebuild: ranges of members, all that is stored of each.</summary>
internal sealed class ScanStatements(SqlText sql)
{
    private static readonly Table Member = MemberTable.Definition;

    private static readonly Table Entry = EntryTable.Definition;

    /// <summary>Of members of other scopes, too: with an end to it, PostgreSQL expects few rows and sorts all that there are for the first of them.</summary>
    public SqlStatement Heads { get; } = sql.Of($"SELECT member, last_sequence FROM {Member} WHERE member > {In.Text} ORDER BY member {AtMost.Rows}");

    public MemberStatements Range { get; } = new(sql, InRange);

    public MemberStatements Single { get; } = new(sql, $"member = {In.Text}");

    public SqlStatement EntriesBehind { get; } = sql.Of($"SELECT {Entry.Columns} FROM {Entry} WHERE member = {In.Text} AND sequence > {In.Long} ORDER BY sequence {AtMost.Rows}");

    public SqlStatement StrayFacts { get; } = sql.Of($"SELECT member, id FROM {InboxTable.Definition} WHERE {InRange} AND (status < 0 OR status > 4) ORDER BY id {AtMost.Rows}");

    public SqlStatement StrayMessages { get; } = sql.Of($"""
        SELECT member, id FROM {OutboxTable.Definition}
        WHERE {InRange} AND (status < 0 OR status > 2 OR (status = 1 AND sent_at IS NULL) OR (status <> 1 AND sent_at IS NOT NULL)) ORDER BY id {AtMost.Rows}
        """);

    public SqlStatement UpdateAccount { get; } = sql.Of($"""
        UPDATE {Member} SET version = {In.Long}, last_sequence = {In.Long}, head_hash = {In.Text}, last_effective_at = {In.Long},
        issued = {In.Long}, pending = {In.Long}, available = {In.Long}, reserved = {In.Long}, redeemed = {In.Long},
        expired = {In.Long}, clawed_back = {In.Long}, adjusted = {In.Long}, deficit = {In.Long}, next_due_at = {In.Long}, reservations = {In.Text}, merged_into = {In.Text}, absorbed = {In.Text}, profile = {In.Text}
        WHERE member = {In.Text} AND version = {In.Long}
        """);

    public SqlStatement InsertAccount { get; } = sql.InsertIfAbsent(Member, "member");

    public SqlStatement DropLots { get; } = sql.Of($"DELETE FROM {LotTable.Definition} WHERE member = {In.Text}");

    public SqlStatement PutLot { get; } = sql.Upsert(LotTable.Definition);

    /// <summary>Behind one member, up to and with another.</summary>
    private static FormattableString InRange => $"member > {In.Text} AND member <= {In.Text}";
}
