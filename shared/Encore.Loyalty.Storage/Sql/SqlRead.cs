using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>A query with its values, and what takes in each row.</summary>
internal sealed record SqlRead(SqlStatement Statement, object?[] Values, Action<Row> TakeIn);
