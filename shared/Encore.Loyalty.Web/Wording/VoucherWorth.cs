using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Web.Wording;

/// <summary>What a voucher is worth, in a word or two.</summary>
public static class VoucherWorth
{
    /// <summary>Null where its name says all.</summary>
    public static string? Of(Voucher voucher, Phrasing say) => voucher switch
    {
        { Terms.Percent: { } percent } => say.Percent(percent / 100),
        { Terms.FreeShipping: true } => say["vouchers.freeShipping"],
        { Value.Amount: > 0 } => say.Money(voucher.Value),
        _ => null,
    };
}
