using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Inbox;

/// <summary>The statements of the inbox.</summary>
internal sealed class InboxStatements(SqlText sql)
{
    public SqlStatement Record { get; } = sql.InsertIfAbsent(InboxTable.Definition, "member", "event_key");

    public SqlStatement HashOf { get; } = sql.Of($"SELECT content_hash, payload FROM {InboxTable.Definition} WHERE member = {In.Text} AND event_key = {In.Text}");

    public SqlStatement Pending { get; } = sql.Of($"""
        SELECT {InboxTable.Definition.Columns} FROM {InboxTable.Definition}
        WHERE scope = {In.Text} AND {InboxTable.OnlyPending} AND (try_at IS NULL OR try_at <= {In.Long}) ORDER BY occurred_at, id {AtMost.Rows}
        """);

    public SqlStatement Fail { get; } = sql.Of($"""
        UPDATE {InboxTable.Definition} SET attempts = attempts + 1, result = {In.Text}, status = {In.Int}, try_at = {In.Long}
        WHERE member = {In.Text} AND id = {In.Long} AND {InboxTable.StillPending}
        """);

    public SqlStatement Problems { get; } = sql.Of($"""
        SELECT {InboxTable.Definition.Columns} FROM {InboxTable.Definition} WHERE scope = {In.Text} AND {InboxTable.OnlyProblems} ORDER BY id DESC {AtMost.Rows}
        """);
}
