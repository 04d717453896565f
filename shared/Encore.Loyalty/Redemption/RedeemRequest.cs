using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Redemption;

/// <summary>A member asks for a reward.</summary>
/// <param name="Member">Who pays.</param>
/// <param name="RewardId">As in the program.</param>
/// <param name="RequestId">Made once by the page that asks: sent twice, it is served once. Letters, digits, <c>-_.</c>.</param>
/// <param name="Actor">The host's id of who asked.</param>
public sealed record RedeemRequest(MemberId Member, string RewardId, string RequestId, string Actor);
