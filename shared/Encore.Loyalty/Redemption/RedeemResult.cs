using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>A voucher, or why there is none.</summary>
public sealed record RedeemResult(Voucher? Voucher, Refusal? Refusal);
