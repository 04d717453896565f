using System.Data.Common;
using System.Globalization;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>Reads a row's columns one after another, in the order of the table.</summary>
/// <param name="reader">On the row.</param>
/// <param name="start">The column to begin with.</param>
internal sealed class Row(DbDataReader reader, int start = 0)
{
    private int next = start;

    public long Long() => reader.GetInt64(next++);

    public int Int() => reader.GetInt32(next++);

    public long? OptionalLong() => IsNull() ? null : Long();

    public string Text() => reader.GetString(next++);

    public string? OptionalText() => IsNull() ? null : Text();

    public Points Points() => Loyalty.Ledger.Points.Of(Long());

    public DateTimeOffset Instant() => DateTimeOffset.FromUnixTimeMilliseconds(Long());

    public DateTimeOffset? OptionalInstant() => IsNull() ? null : Instant();

    public MemberId Member() => MemberId.Parse(Text());

    public SourceKey Source() => SourceKey.Parse(Text());

    /// <summary>A sum or count, whatever number type the database gives it.</summary>
    public long Sum() => Convert.ToInt64(reader.GetValue(next++), CultureInfo.InvariantCulture);

    public void Skip() => next++;

    /// <summary>The part of a joined row that begins at a column; null when nothing was joined.</summary>
    public Row? Joined(int column) => reader.IsDBNull(column) ? null : new(reader, column);

    private bool IsNull()
    {
        var isNull = reader.IsDBNull(next);
        next += isNull ? 1 : 0;
        return isNull;
    }
}
