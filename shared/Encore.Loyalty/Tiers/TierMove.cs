using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Tiers;

/// <summary>A member whom other tiers would move.</summary>
/// <param name="Member">Who.</param>
/// <param name="From">The tier in force; null: none.</param>
/// <param name="To">The tier as it would be; null: none.</param>
/// <param name="IsUp">Up, counted from the lowest tier of each.</param>
public sealed record TierMove(MemberId Member, string? From, string? To, bool IsUp);
