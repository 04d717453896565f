using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>A query with its values, and what takes in each row.</summary>
/// <param name="Statement">What to ask.</param>
/// <param name="Values">By position.</param>
/// <param name="TakeIn">Sees the rows in their order.</param>
/// <param name="IsNeeded">
/// False when the reads before this one have shown that there will be no row. Asked only where statements run one after another; null: always needed.
/// </param>
internal sealed record SqlRead(SqlStatement Statement, object?[] Values, Action<Row> TakeIn, Func<bool>? IsNeeded = null);
