namespace Encore.Loyalty.Offers;

/// <summary>What is counted of offers, over all members, in the same commit as what is given.</summary>
internal static class OfferCounters
{
    public static string Given(string offer) => $"offer/{offer}/given";

    /// <summary>In hundredths of the store's currency.</summary>
    public static string Cost(string offer) => $"offer/{offer}/cost";
}
