namespace Encore.Loyalty.Tiers;

/// <summary>One tier.</summary>
public sealed record TierLevel
{
    /// <summary>Unique among the tiers; conditions name it.</summary>
    public required string Id { get; init; }

    /// <summary>By language (<c>en</c>, <c>zh-CN</c>); <c>en</c> is the fallback.</summary>
    public IReadOnlyDictionary<string, string> Name { get; init; } = new Dictionary<string, string>();

    /// <summary>Reached with at least this much of the basis. A first tier with 0 holds everybody.</summary>
    public required decimal Threshold { get; init; }

    /// <summary>Multiplies what members in it earn, above 0 to 100.</summary>
    public decimal Multiplier { get; init; } = 1;

    /// <summary>What else members have of it, in words, by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Perks { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The platform's name of a customer role that is kept in step; null: none.</summary>
    public string? Role { get; init; }

    /// <summary>Null: coming up into it is its own reward.</summary>
    public TierGift? Gift { get; init; }
}
