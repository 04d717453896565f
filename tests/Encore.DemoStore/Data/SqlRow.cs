using System.Data.Common;

namespace Encore.DemoStore.Data;

/// <summary>The row that a reader stands on, read by column name.</summary>
public readonly struct SqlRow(DbDataReader reader)
{
    public string Text(string column) => reader.GetString(reader.GetOrdinal(column));

    public string? TextOrNull(string column) => IsNull(column) ? null : Text(column);

    public long Number(string column) => reader.GetInt64(reader.GetOrdinal(column));

    public long? NumberOrNull(string column) => IsNull(column) ? null : Number(column);

    public int Count(string column) => checked((int)Number(column));

    public bool Flag(string column) => Number(column) != 0;

    public decimal Money(string column) => SqlValue.Money(Text(column));

    public DateTimeOffset Instant(string column) => SqlValue.Instant(Text(column));

    public DateTimeOffset? InstantOrNull(string column) => IsNull(column) ? null : Instant(column);

    public T Name<T>(string column)
        where T : struct, Enum => Enum.Parse<T>(Text(column));

    bool IsNull(string column) => reader.IsDBNull(reader.GetOrdinal(column));
}
