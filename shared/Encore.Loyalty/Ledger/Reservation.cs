using Newtonsoft.Json;

namespace Encore.Loyalty.Ledger;

/// <summary>Points set aside for an order or cart, until they are redeemed or released, or the time is over.</summary>
public sealed record Reservation
{
    public required SourceKey Source { get; init; }

    /// <summary>The host's id of the order or cart.</summary>
    public required string Order { get; init; }

    /// <summary>The first instant at which it can no longer be redeemed and the points are free again, whether or not a job ran.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <inheritdoc cref="ReservationDetails"/>
    public SpendingTreatment? Treatment { get; init; }

    /// <inheritdoc cref="ReservationDetails"/>
    public decimal? Value { get; init; }

    /// <summary>The lots in which the points wait.</summary>
    public LotDraws Draws { get; init; }

    [JsonIgnore]
    public Points Points => Draws.Sum;

    internal EntryDetails Details => new() { Reservation = new(Order, Points.Value, ExpiresAt, Treatment, Value) };
}
