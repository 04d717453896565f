using System.Data.Common;

namespace Encore.Benchmarks.Raw;

/// <summary>A prepared statement over some columns of a row.</summary>
internal sealed class RawStatement : IDisposable
{
    private readonly DbCommand command;
    private readonly int[] positions;

    /// <param name="connection">Open.</param>
    /// <param name="text">With <c>@0</c>, <c>@1</c> … for the columns named next.</param>
    /// <param name="columns">All columns of the table.</param>
    /// <param name="used">Those that the statement takes, in its order.</param>
    public RawStatement(DbConnection connection, string text, IReadOnlyList<string> columns, IReadOnlyList<string> used)
    {
        command = connection.CreateCommand();
        command.CommandText = text;
        positions = [.. used.Select(name => columns.ToList().IndexOf(name))];
        for (var index = 0; index < positions.Length; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{index}";
            command.Parameters.Add(parameter);
        }
    }

    public void Run(object[] row, DbTransaction transaction)
    {
        for (var index = 0; index < positions.Length; index++)
        {
            command.Parameters[index].Value = row[positions[index]];
        }

        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
