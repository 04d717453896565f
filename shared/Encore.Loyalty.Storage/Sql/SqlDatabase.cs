using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Transactions;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>Hands out open connections and runs work on them, anew when another transaction was in the way.</summary>
internal sealed class SqlDatabase(StorageOptions options) : IAsyncDisposable, IDisposable
{
    private const int MostAttempts = 6;

    private readonly ConcurrentBag<SqlSession> kept = [];
    private readonly SemaphoreSlim? writer = options.Dialect.HasOneWriter ? new(1) : null;
    private volatile bool isClosed;

    public StorageOptions Options => options;

    public Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancel) => RetryAsync(() => RunAsync(work, cancel), cancel);

    public Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancel) => RetryAsync(() => WriteOnceAsync(work, cancel), cancel);

    /// <exception cref="DbException">Also when another transaction was in the way, see <see cref="IsConflict"/>.</exception>
    public async Task<T> WriteOnceAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancel)
    {
        if (writer is null)
        {
            return await RunAsync(work, cancel);
        }

        await writer.WaitAsync(cancel);
        try
        {
            return await RunAsync(work, cancel);
        }
        finally
        {
            writer.Release();
        }
    }

    public bool IsConflict(DbException problem) => options.Dialect.IsConflict(problem);

    public async ValueTask DisposeAsync()
    {
        isClosed = true;
        while (kept.TryTake(out var session))
        {
            await session.DisposeAsync();
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task<T> RetryAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (DbException problem) when (IsConflict(problem) && attempt < MostAttempts)
            {
                await Task.Delay(Random.Shared.Next(5, 20 * attempt), cancel);
            }
        }
    }

    private async Task<T> RunAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancel)
    {
        var session = kept.TryTake(out var known) ? known : await OpenAsync(cancel);
        T result;
        try
        {
            result = await work(session);
        }
        catch
        {
            // Whatever state the connection is in now, nobody else shall meet it.
            await session.DisposeAsync();
            throw;
        }

        if (options.Dialect.KeepsConnections && !isClosed)
        {
            kept.Add(session);
        }
        else
        {
            await session.DisposeAsync();
        }

        return result;
    }

    /// <summary>Outside the host's ambient transaction: that one may be finished already, or be rolled back for reasons of its own.</summary>
    private async Task<SqlSession> OpenAsync(CancellationToken cancel)
    {
        using var scope = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        var connection = options.Connect();
        try
        {
            if (connection.State != ConnectionState.Open)
            {
                await connection.OpenAsync(cancel);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        scope.Complete();
        return new(connection, options.Dialect, options.PrepareStatements);
    }
}
