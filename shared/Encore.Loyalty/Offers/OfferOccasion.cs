namespace Encore.Loyalty.Offers;

/// <summary>Something on which an offer is given once.</summary>
/// <param name="Id">Names it, unique within the member: <c>order:1042</c>, <c>lapse:2026-03-01</c>. Letters, digits and <c>-_.:/@+</c>; of a fact that brings it, the fact's origin.</param>
/// <param name="At">When it happened; schedule and conditions go by it.</param>
public sealed record OfferOccasion(string Id, DateTimeOffset At)
{
    /// <summary>False: it was none after all, and what was given for it is taken back as far as it was not used.</summary>
    public bool Stands { get; init; } = true;

    /// <summary>False: only what was given for it is looked after; nothing new is given.</summary>
    public bool IsNew { get; init; } = true;

    /// <summary>When it is to be given; null: at once.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>A later occasion takes the place of one that still waits.</summary>
    public bool Restarts { get; init; }

    /// <summary>The product it is about; null: none.</summary>
    public string? Product { get; init; }
}
