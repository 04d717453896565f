using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Programs;

/// <summary>How points may be used at the checkout, without a voucher.</summary>
public sealed record SpendingSettings
{
    public bool Enabled { get; init; } = true;

    /// <summary>What they count as: only points that may buy this kind of reward can be used.</summary>
    public RewardKind Kind { get; init; } = RewardKind.Coupon;

    /// <summary>How points go into an order; null: as a discount before tax, or, where the host can only do the other, as it can.</summary>
    public SpendingTreatment? Treatment { get; init; }

    /// <summary>Points for one unit of the store's currency, above 0 to 1000000; null: as the program's point value says.</summary>
    public decimal? PointsPerUnit { get; init; }

    /// <summary>Points are used in multiples of this, 1 to 1000000.</summary>
    public long ConversionUnit { get; init; } = 1;

    /// <summary>The most points that one order may use, from 1; null: no such limit.</summary>
    public long? MaxPoints { get; init; }

    /// <summary>The most of an order's total that points may pay, above 0 to 100 percent.</summary>
    public decimal MaxPercent { get; init; } = 100;

    /// <summary>How long points stay set aside where the host does not say, 1 to 10080 minutes.</summary>
    public int TimeoutMinutes { get; init; } = 60;

    internal TimeSpan Timeout => TimeSpan.FromMinutes(TimeoutMinutes);
}
