using Encore.Loyalty;
using Encore.Loyalty.Rewards;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Services.Customers;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.Encore.Services.Vouchers;

/// <summary>Sets aside, for an order that was just placed, a voucher for each of Encore's discounts in it. Applied vouchers that the store had no use for stay with the customer.</summary>
public sealed class VoucherClaim(ICustomerService customers, IDiscountService usages, AppliedVouchers applied, VoucherDiscounts discounts, VoucherKeeping keeping)
{
    public async Task ClaimAsync(LoyaltyEngine engine, Order order)
    {
        if (await customers.GetCustomerByIdAsync(order.CustomerId) is not { } customer || await applied.OfAsync(customer) is not { Count: > 0 } codes)
        {
            return;
        }

        var claimed = new List<string>();
        foreach (var usage in await usages.GetAllDiscountUsageHistoryAsync(orderId: order.Id))
        {
            if (await discounts.OfDiscountAsync(usage.DiscountId) is not { } template)
            {
                continue;
            }

            if (await ReserveAsync(engine, order, codes.Except(claimed), template) is { } voucher)
            {
                claimed.Add(voucher.Code);
            }
            else
            {
                await keeping.NoteAsync(order, $"Encore Loyalty: the voucher behind the discount '{template}' had been used meanwhile, by another order at the same time. The discount was granted.");
            }
        }

        await keeping.KeepAsync(order, customer, claimed);
    }

    private static async Task<Voucher?> ReserveAsync(LoyaltyEngine engine, Order order, IEnumerable<string> codes, VoucherTemplate template)
    {
        var member = MemberLookup.IdOf(order.CustomerId);
        foreach (var code in codes)
        {
            var quote = await engine.Vouchers.QuoteAsync(member, code);
            if (quote.Voucher is { } voucher
                && VoucherTemplate.Of(voucher) == template
                && (await engine.Vouchers.ReserveAsync(member, code, OrderIntake.OriginOf(order).Id)).Voucher is { } reserved)
            {
                return reserved;
            }
        }

        return null;
    }
}
