using Encore.Loyalty.Hosting;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Outbox;

/// <summary>The outbox on any database that a dialect knows.</summary>
internal sealed class SqlOutbox(SqlDatabase database) : IOutboxStore
{
    private readonly OutboxStatements statements = new(new(database.Options));

    public Task<IReadOnlyList<LoyaltyMessage>> UnsentAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<LoyaltyMessage>>(
            async session => await session.ListAsync(statements.Unsent, [database.Options.Scope, now.ToUnixTimeMilliseconds(), limit], OutboxTable.Read, cancel),
            cancel);

    public Task SentAsync(LoyaltyMessage message, DateTimeOffset at, CancellationToken cancel = default) =>
        WriteAsync(statements.Sent, [at.ToUnixTimeMilliseconds(), message.Member.Value, message.Id], cancel);

    public Task FailAsync(LoyaltyMessage message, string problem, DateTimeOffset? retryAt, CancellationToken cancel = default)
    {
        var status = retryAt is null ? OutboxStatus.GivenUp : OutboxStatus.Waiting;
        return WriteAsync(statements.Fail, [problem, (int)status, retryAt?.ToUnixTimeMilliseconds(), message.TakenBy.Count == 0 ? null : string.Join('\n', message.TakenBy), message.Member.Value, message.Id], cancel);
    }

    private Task WriteAsync(SqlStatement statement, object?[] values, CancellationToken cancel) =>
        database.WriteAsync(session => session.WriteAsync([new(statement, values)], cancel), cancel);
}
