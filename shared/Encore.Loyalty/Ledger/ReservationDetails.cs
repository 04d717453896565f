namespace Encore.Loyalty.Ledger;

/// <summary>What points are, or were, set aside for. On every entry of a reservation.</summary>
/// <param name="Order">The host's id of the order or cart.</param>
/// <param name="Points">All points of the reservation.</param>
/// <param name="ExpiresAt">Its timeout.</param>
/// <param name="Treatment">How they go into the order, whatever the program says by then; null on entries from before there was a choice: as a discount.</param>
/// <param name="Value">What they take off, whatever the program says by then; null where nobody had written it down.</param>
public sealed record ReservationDetails(string Order, long Points, DateTimeOffset ExpiresAt, SpendingTreatment? Treatment = null, decimal? Value = null);
