using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Models;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Plugin.Misc.Encore.Services.Vouchers;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.Encore.Components;

/// <summary>The vouchers that will be used, above the cart.</summary>
public sealed class EncoreCartVouchersViewComponent(Shopper shopper, AppliedVouchers applied, VoucherGate gate) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        if (await shopper.FindAsync() is not { } reader || await applied.OfAsync(reader.Customer) is not { Count: > 0 } codes)
        {
            return Content("");
        }

        var vouchers = await gate.VouchersAsync(reader.Customer, codes);
        return View<IReadOnlyList<VoucherChoice>>(
            EncoreDefaults.Views + "Components/CartVouchers.cshtml",
            [.. vouchers.Select(voucher => new VoucherChoice(voucher.Code, voucher.Value.ToString(), IsApplied: true))]);
    }
}
