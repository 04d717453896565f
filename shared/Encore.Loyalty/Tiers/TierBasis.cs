namespace Encore.Loyalty.Tiers;

/// <summary>What tiers are measured by. Spending points counts for none of them, refunds for all.</summary>
public enum TierBasis
{
    /// <summary>Points granted for what members did; entry gifts do not count.</summary>
    Points = 0,

    /// <summary>Money paid for goods, as <see cref="Members.Activity.Spent"/>.</summary>
    Spent = 1,
    Orders = 2,
}
