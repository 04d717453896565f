using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Redemption;

/// <summary>What has become of a reservation, or why not.</summary>
/// <param name="State">Unknown when refused.</param>
/// <param name="Points">Set aside, or debited.</param>
/// <param name="Value">What they take off, by the program that was in force when they were set aside.</param>
/// <param name="Treatment">How they go into the order, likewise.</param>
/// <param name="ExpiresAt">The timeout; null when nothing was ever set aside.</param>
/// <param name="Refusal">Null when it went as asked.</param>
public sealed record ReservationResult(ReservationState State, Points Points, Money Value, SpendingTreatment Treatment, DateTimeOffset? ExpiresAt, Refusal? Refusal);
