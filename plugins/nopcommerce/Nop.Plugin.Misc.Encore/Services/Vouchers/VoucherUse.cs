using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.Encore.Services.Vouchers;

/// <summary>A customer says which voucher to use at the next checkout, in place of any other, or thinks better of it.</summary>
public sealed class VoucherUse(AppliedVouchers applied, VoucherDiscounts discounts)
{
    /// <returns>Null when the code will be used; else why not.</returns>
    public async Task<Refusal?> ApplyAsync(LoyaltyEngine engine, Customer customer, string code)
    {
        var quote = await engine.Vouchers.QuoteAsync(MemberLookup.IdOf(customer.Id), code);
        if (quote.Voucher is { } voucher)
        {
            await discounts.EnsureAsync(VoucherTemplate.Of(voucher));
            await applied.UseAsync(customer, voucher.Code);
        }

        return quote.Refusal;
    }

    public Task RemoveAsync(Customer customer, string code) => applied.RemoveAsync(customer, code);
}
