using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>One command after another; each is made once for the connection and used again.</summary>
internal sealed class CommandRunner(DbConnection connection, SqlDialect dialect) : IStatementRunner
{
    private readonly Dictionary<SqlStatement, DbCommand> commands = new(ReferenceEqualityComparer.Instance);
    private readonly SqlStatement begin = new(dialect.BeginSnapshot, []);
    private readonly SqlStatement end = new(dialect.EndSnapshot, []);
    private readonly SqlStatement rollback = new("ROLLBACK", []);

    public async Task ReadAsync(IReadOnlyList<SqlRead> reads, DbTransaction? transaction, CancellationToken cancel)
    {
        if (reads.Count == 1 || transaction is not null)
        {
            await ReadEachAsync(reads, transaction, cancel);
            return;
        }

        await Command(begin, [], null).ExecuteNonQueryAsync(cancel);
        try
        {
            await ReadEachAsync(reads, null, cancel);
        }
        catch
        {
            await Command(rollback, [], null).ExecuteNonQueryAsync(CancellationToken.None);
            throw;
        }

        await Command(end, [], null).ExecuteNonQueryAsync(cancel);
    }

    public async Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<SqlWrite> writes, DbTransaction? transaction, CancellationToken cancel)
    {
        var touched = new int[writes.Count];
        for (var index = 0; index < touched.Length; index++)
        {
            touched[index] = await Command(writes[index].Statement, writes[index].Values, transaction).ExecuteNonQueryAsync(cancel);
        }

        return touched;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values)
        {
            await command.DisposeAsync();
        }

        commands.Clear();
    }

    private async Task ReadEachAsync(IReadOnlyList<SqlRead> reads, DbTransaction? transaction, CancellationToken cancel)
    {
        foreach (var read in reads)
        {
            await using var reader = await Command(read.Statement, read.Values, transaction).ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                read.TakeIn(new Row(reader));
            }
        }
    }

    private DbCommand Command(SqlStatement statement, object?[] values, DbTransaction? transaction)
    {
        if (!commands.TryGetValue(statement, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = statement.Text;
            statement.AddParameters(command.Parameters, command.CreateParameter, dialect);
            commands[statement] = command;
        }

        command.Transaction = transaction;
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        return command;
    }
}
