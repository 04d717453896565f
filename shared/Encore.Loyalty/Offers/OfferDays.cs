namespace Encore.Loyalty.Offers;

/// <summary>What <see cref="Offer.Days"/> are to a trigger.</summary>
public enum OfferDays
{
    None = 0,
    Optional = 1,
    Required = 2,
}
