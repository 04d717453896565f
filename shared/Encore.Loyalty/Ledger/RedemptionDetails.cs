namespace Encore.Loyalty.Ledger;

/// <summary>What points were spent on. Each draw is an entry of its own, on the lot it came from.</summary>
public sealed record RedemptionDetails(string Reward, long Cost, string? Voucher);
