using System.Data;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>A parameter in the text of a statement; values are given in the same order.</summary>
internal sealed record In(DbType Type, int Count = 1)
{
    public static In Text { get; } = new(DbType.String);

    public static In Long { get; } = new(DbType.Int64);

    public static In Int { get; } = new(DbType.Int32);

    /// <summary>Several texts, for <c>IN (…)</c>.</summary>
    public static In Texts(int count) => new(DbType.String, count);
}
