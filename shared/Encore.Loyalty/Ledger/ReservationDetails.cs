namespace Encore.Loyalty.Ledger;

/// <summary>What points are, or were, set aside for. On every entry of a reservation.</summary>
/// <param name="Order">The host's id of the order or cart.</param>
/// <param name="Points">All points of the reservation.</param>
/// <param name="ExpiresAt">Its timeout.</param>
public sealed record ReservationDetails(string Order, long Points, DateTimeOffset ExpiresAt);
