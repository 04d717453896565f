using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>All statements in one round trip; a transaction begins in that of its first statements.</summary>
internal sealed class BatchRunner(DbConnection connection, SqlDialect dialect, bool prepares) : IStatementRunner
{
    private readonly DbCommand parameters = connection.CreateCommand();
    private readonly bool prepares = prepares && dialect.PreparesBatches;
    private bool isToBegin;
    private bool isTransacting;

    public Task BeginAsync(CancellationToken cancel)
    {
        isToBegin = true;
        return Task.CompletedTask;
    }

    public Task CommitAsync(CancellationToken cancel) => EndAsync(dialect.Commit, cancel);

    public Task RollbackAsync(CancellationToken cancel) => EndAsync(dialect.Rollback, cancel);

    public async Task<SqlWrite?> CommitAllAsync(IReadOnlyList<SqlWrite> writes, bool mayGather, CancellationToken cancel)
    {
        if (writes[0].Statement.Insisting(dialect) is null)
        {
            return await CountedCommit.RunAsync(this, writes, cancel);
        }

        var missed = mayGather ? await InsistAsync([.. Gathered.Of(writes, dialect)], cancel) : null;
        return mayGather && missed?.Guard != WriteGuard.Integrity ? missed : await InsistAsync(writes, cancel);
    }

    public async Task ReadAsync(IReadOnlyList<SqlRead> reads, CancellationToken cancel)
    {
        var isSnapshot = reads.Count > 1 && !isTransacting && !isToBegin;
        await using var batch = connection.CreateBatch();
        Add(batch, isSnapshot ? dialect.BeginSnapshot : Beginning());
        foreach (var read in reads)
        {
            Add(batch, read.Statement, read.Values);
        }

        Add(batch, isSnapshot ? [dialect.EndSnapshot] : []);
        isTransacting |= isSnapshot;
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

        isTransacting &= !isSnapshot;
    }

    public async Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<SqlWrite> writes, CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch();
        Add(batch, isTransacting || isToBegin ? Beginning() : dialect.BeforeSingleWrite);
        var first = batch.BatchCommands.Count;
        foreach (var write in writes)
        {
            Add(batch, write.Statement, write.Values);
            Add(batch, dialect.CountTouched is { } count ? [count] : []);
        }

        await PrepareAsync(batch, cancel);
        if (dialect.CountTouched is not null)
        {
            return await CountsAsync(batch, cancel);
        }

        await batch.ExecuteNonQueryAsync(cancel);
        return [.. batch.BatchCommands.Skip(first).Select(command => command.RecordsAffected)];
    }

    /// <summary>What was begun and not ended is undone, before a pool gives the connection to somebody else.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isTransacting)
        {
            await Undoing.TryAsync(() => RollbackAsync(CancellationToken.None));
        }

        await parameters.DisposeAsync();
    }

    /// <summary>The database checks the guards: all in one round trip.</summary>
    private async Task<SqlWrite?> InsistAsync(IReadOnlyList<SqlWrite> writes, CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch();
        Add(batch, dialect.BeforeMany is { } before && writes.Any(write => write.IsOfMany) ? [before] : []);
        var first = batch.BatchCommands.Count;
        foreach (var write in writes)
        {
            Add(batch, write.Statement, write.Values, write.Guard == WriteGuard.None || write.IsOfMany ? null : write.Statement.Insisting(dialect));
        }

        await PrepareAsync(batch, cancel);
        try
        {
            await batch.ExecuteNonQueryAsync(cancel);
            return null;
        }
        catch (DbException problem) when (dialect.IsMissed(problem) && problem.BatchCommand is not null)
        {
            return writes[batch.BatchCommands.IndexOf(problem.BatchCommand) - first];
        }
    }

    /// <summary>The statements that begin the transaction that was asked for, once.</summary>
    private IReadOnlyList<string> Beginning()
    {
        if (!isToBegin)
        {
            return [];
        }

        (isToBegin, isTransacting) = (false, true);
        return dialect.BeginWrite;
    }

    private async Task EndAsync(string statement, CancellationToken cancel)
    {
        if (isTransacting)
        {
            await using var batch = connection.CreateBatch();
            Add(batch, [statement]);
            await PrepareAsync(batch, cancel);
            await batch.ExecuteNonQueryAsync(cancel);
        }

        (isToBegin, isTransacting) = (false, false);
    }

    private static async Task<IReadOnlyList<int>> CountsAsync(DbBatch batch, CancellationToken cancel)
    {
        var counts = new List<int>();
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        do
        {
            while (await reader.ReadAsync(cancel))
            {
                counts.Add((int)reader.GetInt64(0));
            }
        }
        while (await reader.NextResultAsync(cancel));
        return counts;
    }

    private static void Add(DbBatch batch, IReadOnlyList<string> controls)
    {
        foreach (var control in controls)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = control;
            batch.BatchCommands.Add(command);
        }
    }

    private void Add(DbBatch batch, SqlStatement statement, object?[] values, string? text = null)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = text ?? statement.Text;
        statement.AddParameters(command.Parameters, parameters.CreateParameter, dialect);
        statement.Fill(command.Parameters, values);
        batch.BatchCommands.Add(command);
    }

    /// <summary>Known statements cost nothing here; new ones a round trip, once a server connection.</summary>
    private Task PrepareAsync(DbBatch batch, CancellationToken cancel) => prepares ? batch.PrepareAsync(cancel) : Task.CompletedTask;
}
