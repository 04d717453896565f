namespace Encore.Loyalty.Storage.Schema;

/// <summary>An index; its name is that of the table with <paramref name="Suffix"/>.</summary>
internal sealed record TableIndex(string Suffix, params string[] Columns)
{
    public bool IsUnique { get; init; }

    public int Since { get; init; } = 1;

    /// <summary>Only rows of this condition, so that it stays small however long the history; null: all rows.</summary>
    public IndexFilter? Only { get; init; }
}
