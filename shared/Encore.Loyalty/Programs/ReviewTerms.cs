namespace Encore.Loyalty.Programs;

/// <summary>What a rule of the kind <c>review</c> asks of a review beyond its approval. Never a rating: nothing here could know it.</summary>
public sealed record ReviewTerms
{
    /// <summary>Only who has bought the product, and kept something of it, is rewarded.</summary>
    public bool RequiresPurchase { get; init; }

    /// <summary>Characters of the text, 1 to 10000; where the shop does not say how long it is, nothing is granted. Null: any length.</summary>
    public int? MinimumLength { get; init; }

    /// <summary>Points on top for a review with at least one photo, from 1; null: none.</summary>
    public long? PhotoBonus { get; init; }

    /// <summary>A review that is withdrawn later than so many days of 24 hours after its first approval keeps its points, 1 to 3650; null: they are taken back however late.</summary>
    public int? TakeBackWithinDays { get; init; }
}
