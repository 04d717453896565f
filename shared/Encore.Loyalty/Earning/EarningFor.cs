using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Earning;

/// <summary>For whom, and for which order, earnings are foretold.</summary>
/// <param name="Member">With tier, segments and limits as they are.</param>
/// <param name="OrderId">An order that was placed already: it does not count as the member's past; null for a cart.</param>
/// <param name="PaidAt">Null: now.</param>
public sealed record EarningFor(MemberId Member, string? OrderId = null, DateTimeOffset? PaidAt = null);
