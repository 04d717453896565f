namespace Encore.Journeys.Drivers;

/// <param name="Customer">The host's customer id.</param>
/// <param name="Session">Whatever the driver needs to act as this shopper.</param>
public sealed record Shopper(string Customer, object? Session = null);
