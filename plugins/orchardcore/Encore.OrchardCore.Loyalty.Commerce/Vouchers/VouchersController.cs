using Encore.Loyalty;
using Encore.OrchardCore.Loyalty.Screens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.DisplayManagement.Notify;

namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>Choosing a voucher for the next order, and thinking better of it.</summary>
[Authorize]
[Route("encore/vouchers")]
public sealed class VouchersController(ChosenVoucher chosen, LoyaltyEngine engine, ScreenHost screens, INotifier notifier, IHtmlLocalizer<VouchersController> H) : Controller
{
    [HttpPost("use")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Use([FromForm] string? code, [FromForm] string? returnUrl)
    {
        if (await engine.Vouchers.QuoteAsync(screens.Member!.Value, code ?? "") is { Voucher: { } voucher })
        {
            chosen.Choose(voucher.Code);
        }
        else
        {
            await notifier.AddAsync(NotifyType.Error, H["This voucher cannot be used: it is unknown, expired, or used already."]);
        }

        return Back(returnUrl);
    }

    [HttpPost("remove")]
    [ValidateAntiForgeryToken]
    public IActionResult Remove([FromForm] string? returnUrl)
    {
        chosen.Forget();
        return Back(returnUrl);
    }

    private LocalRedirectResult Back(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/cart");
}
