using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Redemption;

/// <summary>What has become of a reservation, or why not.</summary>
/// <param name="State">Unknown when refused.</param>
/// <param name="Points">Set aside, or debited.</param>
/// <param name="Value">What they take off, by the program in force.</param>
/// <param name="ExpiresAt">The timeout; null when nothing was ever set aside.</param>
/// <param name="Refusal">Null when it went as asked.</param>
public sealed record ReservationResult(ReservationState State, Points Points, Money Value, DateTimeOffset? ExpiresAt, Refusal? Refusal);
