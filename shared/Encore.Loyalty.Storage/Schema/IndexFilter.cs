namespace Encore.Loyalty.Storage.Schema;

/// <summary>The condition of a partial index. Queries repeat it word by word; a database without partial indexes puts the column in front instead.</summary>
internal sealed record IndexFilter(string Column, string Condition);
