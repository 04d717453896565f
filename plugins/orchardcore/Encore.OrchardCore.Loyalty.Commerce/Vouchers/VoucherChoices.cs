using Encore.Loyalty.Web.Shopper;
using Encore.OrchardCore.Loyalty.Engine;
using Encore.OrchardCore.Loyalty.Screens;
using Microsoft.AspNetCore.Http;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;

namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>Puts the choice of vouchers and "you will earn" below a page: the shape EncoreVoucherChoice, which a theme can override.</summary>
public sealed class VoucherChoices(
    VoucherInUse inUse,
    ChosenVoucher chosen,
    CartEarnings earnings,
    ITenantCheckout checkout,
    ScreenHost screens,
    IShapeFactory shapes,
    ILayoutAccessor layout,
    TimeProvider clock)
{
    public async Task AddAsync(HttpRequest request)
    {
        if (screens.Member is not { } member)
        {
            return;
        }

        var vouchers = (await screens.Engine.Members.OverviewAsync(member)).Vouchers.Where(voucher => voucher.IsUsable(clock.GetUtcNow()) && voucher.Value.Amount > 0);
        var inUseNow = await inUse.GetAsync();
        var isGone = await inUse.IsRefusedAsync();
        if (isGone)
        {
            chosen.Forget();
        }

        var hint = await screens.RenderAsync<CartEarnHint>((nameof(CartEarnHint.Awards), await earnings.OfCartAsync()));
        var shape = await shapes.CreateAsync<VoucherChoice>("EncoreVoucherChoice", choice =>
        {
            choice.Chosen = inUseNow;
            choice.IsGone = isGone || request.Query[VoucherTakenFilter.Key] == VoucherTakenFilter.Taken;
            choice.Usable = [.. vouchers.OrderBy(voucher => voucher.ExpiresAt ?? DateTimeOffset.MaxValue)];
            choice.ReturnUrl = $"{request.PathBase}{request.Path}";
            choice.Hint = hint;
            choice.Write = money => checkout.Write(money) ?? money.ToString();
        });
        await (await layout.GetLayoutAsync()).Zones["Content"].AddAsync(shape, "after");
    }
}
