namespace Encore.Loyalty.Storage.Schema;

/// <summary>A table as the current version of Encore knows it.</summary>
internal sealed record Table
{
    /// <summary>Without the prefix.</summary>
    public required string Name { get; init; }

    /// <summary>Rows are written and read in this order.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    public required IReadOnlyList<string> PrimaryKey { get; init; }

    public IReadOnlyList<TableIndex> Indexes { get; init; } = [];

    public int Since { get; init; } = 1;

    /// <summary>All columns but those that the database fills.</summary>
    public IEnumerable<Column> Written => Columns.Where(column => column.Kind != ColumnKind.Identity);

    public Column this[string column] => Columns.First(candidate => candidate.Name == column);
}
