using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Outbox;

/// <summary>The statements of the outbox.</summary>
internal sealed class OutboxStatements(SqlText sql)
{
    public SqlStatement Unsent { get; } = sql.Of($"""
        SELECT {OutboxTable.Definition.Columns} FROM {OutboxTable.Definition}
        WHERE scope = {In.Text} AND {OutboxTable.OnlyWaiting} AND (try_at IS NULL OR try_at <= {In.Long}) ORDER BY created_at, id {AtMost.Rows}
        """);

    public SqlStatement Sent { get; } = sql.Of($"UPDATE {OutboxTable.Definition} SET status = 1, sent_at = {In.Long} WHERE member = {In.Text} AND id = {In.Long} AND {OutboxTable.StillWaiting}");

    public SqlStatement Fail { get; } = sql.Of($"""
        UPDATE {OutboxTable.Definition} SET attempts = attempts + 1, problem = {In.Text}, status = {In.Int}, try_at = {In.Long}, taken_by = {In.Text}
        WHERE member = {In.Text} AND id = {In.Long} AND {OutboxTable.StillWaiting}
        """);
}
