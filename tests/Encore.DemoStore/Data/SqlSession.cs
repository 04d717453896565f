using System.Data.Common;

namespace Encore.DemoStore.Data;

/// <summary>An open connection, and the transaction that its statements belong to when there is one.</summary>
/// <remarks>The calls block: SQLite has no asynchronous I/O, its "async" methods run on the caller's thread as well.</remarks>
public sealed class SqlSession(DbConnection connection, DbTransaction? transaction = null) : IDisposable
{
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public T? Scalar<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? (T)value : default;
    }

    public List<T> Rows<T>(string sql, Func<SqlRow, T> map, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(new SqlRow(reader)));
        }

        return rows;
    }

    public T? Row<T>(string sql, Func<SqlRow, T> map, params ReadOnlySpan<(string Name, object? Value)> values)
        where T : class
    {
        var rows = Rows(sql, map, values);
        return rows.Count == 0 ? null : rows[0];
    }

    public void Dispose() => connection.Dispose();

    DbCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = SqlValue.From(value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
