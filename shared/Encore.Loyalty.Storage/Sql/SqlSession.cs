using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>An open connection. One on which something failed is not used again, see <see cref="SqlDatabase"/>.</summary>
internal sealed class SqlSession(DbConnection connection, SqlDialect dialect, bool prepares) : IAsyncDisposable
{
    private readonly IStatementRunner runner = connection.CanCreateBatch && dialect.SendsBatches ? new BatchRunner(connection, dialect, prepares) : new CommandRunner(connection, dialect);

    public Task ReadAsync(IReadOnlyList<SqlRead> reads, CancellationToken cancel) =>
        reads.Count == 0 ? Task.CompletedTask : runner.ReadAsync(reads, cancel);

    public Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<SqlWrite> writes, CancellationToken cancel) =>
        writes.Count == 0 ? Task.FromResult<IReadOnlyList<int>>([]) : runner.WriteAsync(writes, cancel);

    public async Task<List<T>> ListAsync<T>(SqlStatement statement, object?[] values, Func<Row, T> read, CancellationToken cancel)
    {
        var list = new List<T>();
        await ReadAsync([new(statement, values, row => list.Add(read(row)))], cancel);
        return list;
    }

    /// <inheritdoc cref="IStatementRunner.CommitAllAsync"/>
    public Task<SqlWrite?> CommitAllAsync(IReadOnlyList<SqlWrite> writes, bool mayGather, CancellationToken cancel) =>
        writes.Count == 0 ? Task.FromResult<SqlWrite?>(null) : runner.CommitAllAsync(writes, mayGather, cancel);

    /// <summary>Commits when <paramref name="work"/> says so; otherwise, and when it throws, nothing of it stays.</summary>
    public async Task<bool> TransactAsync(Func<Task<bool>> work, CancellationToken cancel)
    {
        await runner.BeginAsync(cancel);
        var isDone = await work();
        await (isDone ? runner.CommitAsync(cancel) : runner.RollbackAsync(cancel));
        return isDone;
    }

    /// <summary>Undoes what was begun and not ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await runner.DisposeAsync();
        await connection.DisposeAsync();
    }
}
