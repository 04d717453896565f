namespace Encore.Loyalty.Hosting;

/// <summary>A voucher's row, as far as the ledger must know it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Source">The movement that paid for it.</param>
public readonly record struct StoredVoucher(string Code, string Source);
