namespace Encore.Loyalty.Offers;

/// <summary>An offer that is given when its day comes.</summary>
/// <param name="Offer">The offer's id.</param>
/// <param name="Occasion">Its id.</param>
/// <param name="At">When the occasion was.</param>
/// <param name="DueAt">When it is given.</param>
public sealed record OfferWaiting(string Offer, string Occasion, DateTimeOffset At, DateTimeOffset DueAt)
{
    /// <summary>The product it is about.</summary>
    public string? Product { get; init; }
}
