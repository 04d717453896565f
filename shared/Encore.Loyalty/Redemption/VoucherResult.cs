using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>A voucher that may be used as asked, or why not.</summary>
public sealed record VoucherResult(Voucher? Voucher, Refusal? Refusal)
{
    public static VoucherResult Of(Voucher voucher) => new(voucher, null);

    public static VoucherResult No(RefusalCode code, string subject) => new(null, new(code, subject));
}
