using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Rewards;

/// <summary>A voucher that is issued, or moves on from a status; storage refuses the commit when the status is no longer that.</summary>
/// <param name="Before">Null: the voucher is new.</param>
/// <param name="After">As it is to be stored.</param>
public sealed record VoucherChange(VoucherStatus? Before, Voucher After)
{
    /// <summary>The member who had it before it was claimed; null: the same.</summary>
    public MemberId? From { get; init; }
}
