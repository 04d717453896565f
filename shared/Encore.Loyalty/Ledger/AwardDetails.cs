namespace Encore.Loyalty.Ledger;

/// <summary>How an award was computed; the snapshot from which a later refund is judged, whatever the program says by then.</summary>
public sealed record AwardDetails
{
    /// <summary>The amount that earned, after all switches; zero for a fixed award.</summary>
    public decimal Basis { get; init; }

    public string? Currency { get; init; }

    /// <summary>Points per currency unit; null for a fixed award.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Factors applied to basis × rate, by name.</summary>
    public IReadOnlyDictionary<string, decimal>? Multipliers { get; init; }

    /// <summary>The points that campaigns gave, by id: of all of them that part which is beyond the base. Null: none did.</summary>
    public IReadOnlyDictionary<string, long>? Campaigns { get; init; }

    public string? Rounding { get; init; }

    /// <summary>The points of the whole award.</summary>
    public long Points { get; init; }

    /// <summary>What it would have been without the rule's limits and the budgets of campaigns; null where none held it down.</summary>
    public long? Uncapped { get; init; }

    /// <summary>What a review got on top for its photos, before factors; null: nothing.</summary>
    public long? PhotoBonus { get; init; }

    /// <summary>A review that is withdrawn after this instant keeps its points; null: they are taken back however late.</summary>
    public DateTimeOffset? TakeBackUntil { get; init; }

    public IReadOnlyList<LineShare>? Lines { get; init; }
}
