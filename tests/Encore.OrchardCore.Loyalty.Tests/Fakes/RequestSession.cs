using System.Data.Common;
using YesSql;

namespace Encore.OrchardCore.Loyalty.Tests.Fakes;

/// <summary>The session of one request: one connection, one transaction, ended by the test.</summary>
public sealed class RequestSession(DbConnection connection) : ISession
{
    private DbTransaction? transaction;

    public IStore Store => throw new NotSupportedException();

    public async Task<DbTransaction> BeginTransactionAsync() => transaction ??= await connection.BeginTransactionAsync();

    public Task<DbTransaction> BeginTransactionAsync(CancellationToken cancellationToken) => BeginTransactionAsync();

    public Task SaveChangesAsync() => transaction?.CommitAsync() ?? Task.CompletedTask;

    public Task SaveChangesAsync(CancellationToken cancellationToken) => SaveChangesAsync();

    public Task CancelAsync() => transaction?.RollbackAsync() ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
