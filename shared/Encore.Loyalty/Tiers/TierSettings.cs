using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Tiers;

/// <summary>A program's tiers: members come up at once, and down only when a period and its grace are over.</summary>
public sealed record TierSettings
{
    public TierBasis Basis { get; init; }

    public TierWindow Window { get; init; }

    /// <summary>The length of a rolling window, 1 to 120 calendar months.</summary>
    public int Months { get; init; } = 12;

    /// <summary>From the lowest to the highest, each with a higher threshold than the one before.</summary>
    public required IReadOnlyList<TierLevel> Levels { get; init; }

    /// <summary>How long a tier outlasts its period, 0 to 365 days of 24 hours.</summary>
    public int GraceDays { get; init; }

    /// <summary>On: down by one tier at a time, which then holds for a period. Off: down to what the measure is good for.</summary>
    public bool SoftLanding { get; init; } = true;

    /// <summary>On: who jumps over tiers gets their entry gifts too.</summary>
    public bool GiftsForSkipped { get; init; }

    /// <summary>The kinds of earning that the tiers multiply; null: purchases.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    internal bool Multiplies(string kind) => KindNames.Hold(Kinds, kind);

    public TierLevel? LevelOf(string? id) => Levels.FirstOrDefault(level => level.Id == id);
}
