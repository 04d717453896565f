using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Earning;

/// <summary>What may stand of an award.</summary>
/// <param name="Points">At most what was granted.</param>
/// <param name="PaidShare">The part of the order still paid for, where an order is behind it.</param>
public sealed record AwardLeft(Points Points, decimal? PaidShare);
