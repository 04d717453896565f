using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>All columns of a table under the name it has in a join.</summary>
internal sealed record Aliased(string Alias, Table Table);
