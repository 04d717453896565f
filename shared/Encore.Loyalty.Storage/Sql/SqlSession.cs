using System.Data;
using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>An open connection, and the transaction on it if there is one.</summary>
internal sealed class SqlSession : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly IStatementRunner runner;
    private DbTransaction? transaction;

    public SqlSession(DbConnection connection, SqlDialect dialect, bool prepares)
    {
        this.connection = connection;
        runner = connection.CanCreateBatch ? new BatchRunner(connection, dialect, prepares) : new CommandRunner(connection, dialect);
    }

    public Task ReadAsync(IReadOnlyList<SqlRead> reads, CancellationToken cancel) =>
        reads.Count == 0 ? Task.CompletedTask : runner.ReadAsync(reads, transaction, cancel);

    public Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<SqlWrite> writes, CancellationToken cancel) =>
        writes.Count == 0 ? Task.FromResult<IReadOnlyList<int>>([]) : runner.WriteAsync(writes, transaction, cancel);

    public async Task<List<T>> ListAsync<T>(SqlStatement statement, object?[] values, Func<Tables.Row, T> read, CancellationToken cancel)
    {
        var list = new List<T>();
        await ReadAsync([new(statement, values, row => list.Add(read(row)))], cancel);
        return list;
    }

    /// <summary>Commits when <paramref name="work"/> says so; anything else, an exception too, leaves nothing behind.</summary>
    public async Task<bool> TransactAsync(Func<Task<bool>> work, CancellationToken cancel)
    {
        await using var started = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        transaction = started;
        try
        {
            if (!await work())
            {
                await started.RollbackAsync(cancel);
                return false;
            }

            await started.CommitAsync(cancel);
            return true;
        }
        finally
        {
            transaction = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await runner.DisposeAsync();
        await connection.DisposeAsync();
    }
}
