using Encore.Loyalty.Rewards;
using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.Encore.Services.Vouchers;

/// <summary>Whether a discount of Encore's applies to a customer's cart: it does while one of the codes that the customer applied is a usable voucher of its template.</summary>
public sealed class VoucherGate(EventGuard guard, VoucherDiscounts discounts, AppliedVouchers applied, MemberLookup members)
{
    // A cart is calculated several times within a request.
    private readonly Dictionary<string, Voucher?> looked = new(StringComparer.Ordinal);

    public async Task<bool> IsOpenAsync(Customer customer, int requirementId)
    {
        var codes = await applied.OfAsync(customer);
        if (codes.Count == 0 || await discounts.OfRequirementAsync(requirementId) is not { } template)
        {
            return false;
        }

        var vouchers = await VouchersAsync(customer, codes);
        return vouchers.Any(voucher => VoucherTemplate.Of(voucher) == template);
    }

    /// <summary>Those of the codes that can be used now.</summary>
    public async Task<IReadOnlyList<Voucher>> VouchersAsync(Customer customer, IReadOnlyList<string> codes)
    {
        foreach (var code in codes.Where(code => !looked.ContainsKey(code)))
        {
            looked[code] = null;
            await guard.RunAsync("a voucher was looked up", async running =>
            {
                if (await members.FindAsync(customer) is { } member)
                {
                    looked[code] = (await running.Engine.Vouchers.QuoteAsync(member, code)).Voucher;
                }
            });
        }

        return [.. codes.Select(code => looked[code]).OfType<Voucher>()];
    }
}
