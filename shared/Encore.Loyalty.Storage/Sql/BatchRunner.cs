using System.Data;
using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>All statements in one round trip.</summary>
internal sealed class BatchRunner(DbConnection connection, SqlDialect dialect, bool prepares) : IStatementRunner
{
    private readonly DbCommand parameters = connection.CreateCommand();
    private readonly SqlStatement beginSnapshot = new(dialect.BeginSnapshot, []);
    private readonly SqlStatement endSnapshot = new(dialect.Commit, []);
    private DbTransaction? transaction;

    public async Task BeginAsync(CancellationToken cancel) => transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);

    public Task CommitAsync(CancellationToken cancel) => EndAsync(running => running.CommitAsync(cancel));

    public Task RollbackAsync(CancellationToken cancel) => EndAsync(running => running.RollbackAsync(cancel));

    public async Task ReadAsync(IReadOnlyList<SqlRead> reads, CancellationToken cancel)
    {
        var isSnapshot = reads.Count > 1 && transaction is null;
        await using var batch = connection.CreateBatch();
        Add(batch, isSnapshot ? beginSnapshot : null, []);
        foreach (var read in reads)
        {
            Add(batch, read.Statement, read.Values);
        }

        Add(batch, isSnapshot ? endSnapshot : null, []);
        await PrepareAsync(batch, cancel);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        foreach (var read in reads)
        {
            while (await reader.ReadAsync(cancel))
            {
                read.TakeIn(new Row(reader));
            }

            await reader.NextResultAsync(cancel);
        }
    }

    public async Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<SqlWrite> writes, CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch();
        foreach (var write in writes)
        {
            Add(batch, write.Statement, write.Values);
        }

        await PrepareAsync(batch, cancel);
        await batch.ExecuteNonQueryAsync(cancel);
        return [.. batch.BatchCommands.Select(command => command.RecordsAffected)];
    }

    public async ValueTask DisposeAsync()
    {
        await (transaction?.DisposeAsync() ?? ValueTask.CompletedTask);
        await parameters.DisposeAsync();
    }

    private async Task EndAsync(Func<DbTransaction, Task> end)
    {
        await using var running = transaction!;
        transaction = null;
        await end(running);
    }

    private void Add(DbBatch batch, SqlStatement? statement, object?[] values)
    {
        if (statement is null)
        {
            return;
        }

        var command = batch.CreateBatchCommand();
        command.CommandText = statement.Text;
        statement.AddParameters(command.Parameters, parameters.CreateParameter, dialect);
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        batch.BatchCommands.Add(command);
    }

    /// <summary>Known statements cost nothing here; new ones a round trip, once a server connection.</summary>
    private Task PrepareAsync(DbBatch batch, CancellationToken cancel)
    {
        batch.Transaction = transaction;
        return prepares ? batch.PrepareAsync(cancel) : Task.CompletedTask;
    }
}
