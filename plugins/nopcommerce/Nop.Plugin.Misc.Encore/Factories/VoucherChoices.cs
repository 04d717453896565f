using Encore.Loyalty.Members;
using Encore.Loyalty.Web.Wording;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Encore.Models;
using Nop.Plugin.Misc.Encore.Services.Vouchers;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>Which of a member's vouchers can be used now, and which will be.</summary>
public sealed class VoucherChoices(AppliedVouchers applied)
{
    public async Task<IReadOnlyList<VoucherChoice>> OfAsync(Customer customer, MemberOverview overview, Phrasing say, bool isInCart)
    {
        var codes = await applied.OfAsync(customer);
        return [.. overview.Vouchers.Where(voucher => voucher.IsUsable(overview.At)).Select(voucher => new VoucherChoice(voucher.Code, say.Money(voucher.Value), codes.Contains(voucher.Code), isInCart))];
    }
}
