namespace Encore.Journeys.Drivers;

/// <param name="Id">The host's review id.</param>
/// <param name="Shopper">Who wrote it.</param>
public sealed record Review(string Id, Shopper Shopper);
