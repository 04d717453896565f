namespace Encore.Loyalty.Storage.Schema;

/// <summary>What a column holds; each dialect has its own type for it.</summary>
internal enum ColumnKind
{
    /// <summary>A growing number that the database gives.</summary>
    Identity,

    /// <summary>Points, versions, and instants as Unix milliseconds.</summary>
    Long,

    /// <summary>Enums by their number, counts.</summary>
    Int,

    /// <summary>Text of limited length, compared and ordered byte by byte: it may stand in an index.</summary>
    Key,

    /// <summary>Text of any length.</summary>
    Text,
}
