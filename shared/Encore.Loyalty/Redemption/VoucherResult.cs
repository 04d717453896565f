using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>A voucher that may be used as asked, or why not.</summary>
public sealed record VoucherResult(Voucher? Voucher, Refusal? Refusal)
{
    /// <summary>What it takes off the order that was shown; null where none was.</summary>
    public VoucherDiscount? Discount { get; init; }

    public static VoucherResult Of(Voucher voucher) => new(voucher, null);

    public static VoucherResult No(RefusalCode code, string subject) => new(null, new(code, subject));
}
