using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Rewards;

/// <summary>A reward as one member meets it.</summary>
/// <param name="Reward">What it is.</param>
/// <param name="Eligible">The member's points that may buy it.</param>
/// <param name="Refusal">Why it cannot be had now; null when it can.</param>
public sealed record RewardOffer(Reward Reward, Points Eligible, Refusal? Refusal)
{
    public Points Missing => Points.AtLeastZero(Reward.Cost - Eligible.Value);
}
