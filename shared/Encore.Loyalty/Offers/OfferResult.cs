namespace Encore.Loyalty.Offers;

/// <summary>What an offer has come to.</summary>
/// <param name="Offer">As the program in force has it.</param>
/// <param name="Given">How many members have it, or have used it; what was taken back is not among them.</param>
/// <param name="Cost">What they cost, in the store's currency.</param>
public sealed record OfferResult(Offer Offer, long Given, decimal Cost)
{
    /// <summary>Of the stock; null: no limit.</summary>
    public long? Left => Offer.Stock is { } stock ? Math.Max(0, stock - Given) : null;
}
