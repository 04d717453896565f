namespace Encore.Loyalty.Tiers;

/// <summary>A member came up into a tier.</summary>
/// <param name="Tier">Its id.</param>
/// <param name="At">When.</param>
/// <param name="IsSkipped">The member went on into a higher one at the same instant.</param>
public sealed record TierEntry(string Tier, DateTimeOffset At, bool IsSkipped);
