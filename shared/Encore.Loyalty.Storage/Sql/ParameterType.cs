using System.Data;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>What a parameter takes.</summary>
/// <param name="Type">As the database knows it.</param>
/// <param name="Most">Characters of a text.</param>
/// <param name="IsMany">An array of such values; a driver knows it by the type of the array.</param>
internal sealed record ParameterType(DbType Type, int Most = int.MaxValue, bool IsMany = false)
{
    /// <returns>The value itself.</returns>
    /// <exception cref="ArgumentException">A text is longer than its column.</exception>
    public object? Checked(object? value) => value is string text && text.Length > Most
        ? throw new ArgumentException($"'{text[..40]}…' has {text.Length} characters; there is room for {Most}.", nameof(value))
        : value;

    /// <summary>One parameter for many rows.</summary>
    /// <param name="rows">With all their values.</param>
    /// <param name="position">Of this parameter among them.</param>
    /// <exception cref="ArgumentException">A text is longer than its column.</exception>
    public Array Column(IReadOnlyList<SqlWrite> rows, int position) => Type switch
    {
        DbType.Int64 => Each<long>(rows, position),
        DbType.Int32 => Each<int>(rows, position),
        _ => rows.Select(row => (string?)Checked(row.Values[position])).ToArray(),
    };

    private static Array Each<T>(IReadOnlyList<SqlWrite> rows, int position)
        where T : struct
    {
        var (column, hasAll) = (new T?[rows.Count], true);
        for (var index = 0; index < column.Length; index++)
        {
            column[index] = (T?)rows[index].Values[position];
            hasAll &= column[index] is not null;
        }

        return hasAll ? Array.ConvertAll(column, value => value!.Value) : column;
    }
}
