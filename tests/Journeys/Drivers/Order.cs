namespace Encore.Journeys.Drivers;

/// <param name="Id">The host's order id.</param>
/// <param name="Shopper">Who bought.</param>
/// <param name="Session">Whatever the driver needs to know of it.</param>
public sealed record Order(string Id, Shopper Shopper, object? Session = null);
