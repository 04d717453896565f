namespace Encore.Loyalty.Tiers;

/// <summary>What other tiers would mean for the members as they are.</summary>
public sealed record TierPreview
{
    /// <summary>Kept of <see cref="Moves"/>.</summary>
    public const int MostMoves = 200;

    /// <summary>Looked at so far.</summary>
    public long Members { get; init; }

    /// <summary>Members in each tier in force; under an empty name those in none.</summary>
    public IReadOnlyDictionary<string, long> Before { get; init; } = new Dictionary<string, long>();

    /// <summary>As it would be.</summary>
    public IReadOnlyDictionary<string, long> After { get; init; } = new Dictionary<string, long>();

    public long Up { get; init; }

    public long Down { get; init; }

    /// <summary>Who goes up or down: the first <see cref="MostMoves"/>.</summary>
    public IReadOnlyList<TierMove> Moves { get; init; } = [];
}
