namespace Encore.Loyalty.Tiers;

/// <summary>An entry gift that was given.</summary>
/// <param name="Tier">For coming up into it.</param>
/// <param name="Period">Its name.</param>
/// <param name="At">When the member came up.</param>
/// <param name="IsTaken">Taken back, because by a refund the member never came up.</param>
public sealed record TierGiven(string Tier, string Period, DateTimeOffset At, bool IsTaken = false);
