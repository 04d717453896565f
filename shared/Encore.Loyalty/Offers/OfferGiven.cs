namespace Encore.Loyalty.Offers;

/// <summary>An occasion that was judged.</summary>
/// <param name="Offer">The offer's id.</param>
/// <param name="Occasion">Its id.</param>
/// <param name="At">When it was.</param>
/// <param name="State">What became of it.</param>
public sealed record OfferGiven(string Offer, string Occasion, DateTimeOffset At, OfferState State = OfferState.Given)
{
    /// <summary>When it was given, where that was not at once; null: it was.</summary>
    public DateTimeOffset? GivenAt { get; init; }

    /// <summary>The product it was about.</summary>
    public string? Product { get; init; }
}
