using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Programs;

/// <summary>What happens to points when money goes back.</summary>
public sealed record RefundSettings
{
    public ClawbackPolicy Policy { get; init; }

    /// <summary>How many days returned points live on when their lot has expired meanwhile; 0 to 365.</summary>
    public int GraceDays { get; init; } = 14;

    internal TimeSpan Grace => TimeSpan.FromDays(GraceDays);
}
