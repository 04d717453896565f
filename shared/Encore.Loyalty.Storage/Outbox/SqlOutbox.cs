using Encore.Loyalty.Hosting;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Outbox;

/// <summary>The outbox on any database that a dialect knows.</summary>
internal sealed class SqlOutbox : IOutboxStore
{
    private readonly SqlDatabase database;
    private readonly SqlStatement unsent;
    private readonly SqlStatement sent;
    private readonly SqlStatement fail;

    public SqlOutbox(SqlDatabase database)
    {
        this.database = database;
        var (sql, table) = (new SqlText(database.Options), OutboxTable.Definition);
        unsent = sql.Of($"""
            SELECT {table.Columns} FROM {table}
            WHERE scope = {In.Text} AND {OutboxTable.OnlyWaiting} AND (try_at IS NULL OR try_at <= {In.Long}) ORDER BY created_at, id {AtMost.Rows}
            """);
        sent = sql.Of($"UPDATE {table} SET status = 1, sent_at = {In.Long} WHERE member = {In.Text} AND id = {In.Long} AND {OutboxTable.StillWaiting}");
        fail = sql.Of($"""
            UPDATE {table} SET attempts = attempts + 1, problem = {In.Text}, status = {In.Int}, try_at = {In.Long}
            WHERE member = {In.Text} AND id = {In.Long} AND {OutboxTable.StillWaiting}
            """);
    }

    public Task<IReadOnlyList<LoyaltyMessage>> UnsentAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<LoyaltyMessage>>(
            async session => await session.ListAsync(unsent, [database.Options.Scope, now.ToUnixTimeMilliseconds(), limit], OutboxTable.Read, cancel),
            cancel);

    public Task SentAsync(LoyaltyMessage message, DateTimeOffset at, CancellationToken cancel = default) =>
        WriteAsync(sent, [at.ToUnixTimeMilliseconds(), message.Member.Value, message.Id], cancel);

    public Task FailAsync(LoyaltyMessage message, string problem, DateTimeOffset? retryAt, CancellationToken cancel = default)
    {
        var status = retryAt is null ? OutboxStatus.GivenUp : OutboxStatus.Waiting;
        return WriteAsync(fail, [problem, (int)status, retryAt?.ToUnixTimeMilliseconds(), message.Member.Value, message.Id], cancel);
    }

    private Task WriteAsync(SqlStatement statement, object?[] values, CancellationToken cancel) =>
        database.WriteAsync(session => session.WriteAsync([new(statement, values)], cancel), cancel);
}
