using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Redemption;

/// <summary>Points to set aside.</summary>
/// <param name="Source">The request.</param>
/// <param name="Order">The host's id of the order or cart.</param>
/// <param name="Kind">Decides which lots may pay.</param>
/// <param name="Points">Above zero.</param>
/// <param name="Timeout">Above zero.</param>
public sealed record Reserving(SourceKey Source, string Order, RewardKind Kind, Points Points, TimeSpan Timeout)
{
    public SpendingTreatment Treatment { get; init; }

    /// <summary>What the points take off.</summary>
    public decimal? Value { get; init; }
}
