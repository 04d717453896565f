namespace Encore.Loyalty.Tiers;

/// <summary>Where a member stands at an instant.</summary>
public sealed record TierStanding
{
    public static TierStanding None { get; } = new();

    /// <summary>Null: in none.</summary>
    public TierLevel? Level { get; init; }

    /// <summary>Null when it was longer ago than two periods, and where the member began.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When the tier is lost if nothing more comes, grace included; null: not by time alone.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What counts at this instant: of the window, or of the year that runs.</summary>
    public decimal Measure { get; init; }

    /// <summary>The tier above; null at the top.</summary>
    public TierLevel? Next { get; init; }

    /// <summary>What is missing for it.</summary>
    public decimal Missing => Next is null ? 0 : Math.Max(0, Next.Threshold - Measure);

    /// <summary>The times the member came up within the last two periods, by time.</summary>
    public IReadOnlyList<TierEntry> Entries { get; init; } = [];
}
