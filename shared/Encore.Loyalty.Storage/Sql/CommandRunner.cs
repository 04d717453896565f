using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>One command after another; each is made once for the connection and used again. So are those that begin and end transactions.</summary>
/// <param name="connection">Open.</param>
/// <param name="dialect">The connection's.</param>
/// <param name="hosts">A transaction of the host, in which all runs and which the host ends.</param>
internal sealed class CommandRunner(DbConnection connection, SqlDialect dialect, DbTransaction? hosts = null) : IStatementRunner
{
    private readonly Dictionary<SqlStatement, DbCommand> commands = new(ReferenceEqualityComparer.Instance);
    private readonly SqlStatement[] begin = Controls(dialect.BeginWrite);
    private readonly SqlStatement[] beginSnapshot = Controls(dialect.BeginSnapshot);
    private readonly SqlStatement[] endSnapshot = Controls([dialect.EndSnapshot]);
    private readonly SqlStatement[] commit = Controls([dialect.Commit]);
    private readonly SqlStatement[] rollback = Controls([dialect.Rollback]);
    private bool isTransacting = hosts is not null;

    public Task BeginAsync(CancellationToken cancel) => ControlAsync(begin, true, cancel);

    public Task CommitAsync(CancellationToken cancel) => ControlAsync(commit, false, cancel);

    public Task RollbackAsync(CancellationToken cancel) => ControlAsync(rollback, false, cancel);

    public Task<SqlWrite?> CommitAllAsync(IReadOnlyList<SqlWrite> writes, bool mayGather, CancellationToken cancel) => CountedCommit.RunAsync(this, writes, cancel);

    public async Task ReadAsync(IReadOnlyList<SqlRead> reads, CancellationToken cancel)
    {
        if (reads.Count == 1 || isTransacting)
        {
            await ReadEachAsync(reads, cancel);
            return;
        }

        await ControlAsync(beginSnapshot, true, cancel);
        await ReadEachAsync(reads, cancel);
        await ControlAsync(endSnapshot, false, cancel);
    }

    public async Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<SqlWrite> writes, CancellationToken cancel)
    {
        var touched = new int[writes.Count];
        for (var index = 0; index < touched.Length; index++)
        {
            touched[index] = await Command(writes[index].Statement, writes[index].Values).ExecuteNonQueryAsync(cancel);
        }

        return touched;
    }

    /// <summary>What was begun and not ended is undone, before a pool gives the connection to somebody else.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isTransacting && hosts is null)
        {
            await Undoing.TryAsync(() => RollbackAsync(CancellationToken.None));
        }

        foreach (var command in commands.Values)
        {
            await command.DisposeAsync();
        }

        commands.Clear();
    }

    private static SqlStatement[] Controls(IReadOnlyList<string> texts) => [.. texts.Select(text => new SqlStatement(text, []))];

    private async Task ControlAsync(SqlStatement[] statements, bool begins, CancellationToken cancel)
    {
        foreach (var statement in statements)
        {
            await Command(statement, []).ExecuteNonQueryAsync(cancel);
        }

        isTransacting = begins;
    }

    private async Task ReadEachAsync(IReadOnlyList<SqlRead> reads, CancellationToken cancel)
    {
        foreach (var read in reads.Where(read => read.IsNeeded?.Invoke() ?? true))
        {
            await using var reader = await Command(read.Statement, read.Values).ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                read.TakeIn(new Row(reader));
            }
        }
    }

    private DbCommand Command(SqlStatement statement, object?[] values)
    {
        if (!commands.TryGetValue(statement, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = statement.Text;
            command.Transaction = hosts;
            statement.AddParameters(command.Parameters, command.CreateParameter, dialect);
            commands[statement] = command;
        }

        statement.Fill(command.Parameters, values);
        return command;
    }
}
