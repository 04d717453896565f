namespace Encore.Loyalty.Storage.Sql;

/// <summary>A change with its values.</summary>
/// <param name="Statement">What to do.</param>
/// <param name="Values">By position; null for a database null.</param>
/// <param name="Guard">What it means when no row was touched.</param>
internal sealed record SqlWrite(SqlStatement Statement, object?[] Values, WriteGuard Guard = WriteGuard.None)
{
    /// <summary>It stands for several rows, and its statement holds its guard.</summary>
    public bool IsOfMany { get; init; }

    /// <summary>Changes what all members share: in its place behind all others.</summary>
    public bool IsShared { get; init; }
}
