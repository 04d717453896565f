namespace Encore.Loyalty.Ledger;

/// <summary>A movement of points in another system.</summary>
public sealed record ImportedMovement
{
    /// <summary>The same for the same row, however often it is imported.</summary>
    public required SourceKey Source { get; init; }

    /// <summary>Above zero: granted; below: taken.</summary>
    public required long Points { get; init; }

    /// <summary>Of the lot that granted points open.</summary>
    public required LotTerms Terms { get; init; }

    /// <summary>When it happened there.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its id there; may be empty.</summary>
    public string Id { get; init; } = "";

    public string? Note { get; init; }
}
