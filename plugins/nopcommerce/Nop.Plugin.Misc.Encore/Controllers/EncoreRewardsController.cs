using Encore.Loyalty;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Factories;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Plugin.Misc.Encore.Services.Vouchers;
using Nop.Services.Localization;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.Encore.Controllers;

/// <summary>The shopper's rewards page and its forms. A guest sees what there is to earn and is invited.</summary>
[AutoValidateAntiforgeryToken]
public sealed class EncoreRewardsController(EncoreEngine engine, Shopper shopper, RewardsModelFactory models, VoucherUse vouchers, ILocalizationService localization) : BasePublicController
{
    private const string NewVoucher = "Encore.NewVoucher";
    private const string Notice = "Encore.Notice";

    public async Task<IActionResult> Index()
    {
        var flash = TempData[Notice] is string text ? new Flash(text) : null;
        return await PageAsync(await engine.GetAsync(), new(TempData[NewVoucher] as string, Flash: flash));
    }

    public async Task<IActionResult> History(long? before)
    {
        if (await shopper.FindAsync() is not { } reader)
        {
            return Challenge();
        }

        return View(EncoreDefaults.Views + "History.cshtml", await models.HistoryAsync(await engine.GetAsync(), Url, reader.Member, before));
    }

    [HttpPost]
    public async Task<IActionResult> Redeem(string? reward, string? request)
    {
        if (await shopper.FindAsync() is not { } reader)
        {
            return Challenge();
        }

        var running = await engine.GetAsync();
        var result = await running.Redemptions.RedeemAsync(new(reader.Member, reward ?? "", request ?? "", reader.Member.Customer));
        if (result.Voucher is not { } voucher)
        {
            return await PageAsync(running, new(Refusal: result.Refusal));
        }

        TempData[NewVoucher] = voucher.Code;
        return RedirectToRoute(EncoreDefaults.RewardsRoute);
    }

    [HttpPost]
    public async Task<IActionResult> ApplyVoucher(string? code, bool toCart)
    {
        if (await shopper.FindAsync() is not { } reader)
        {
            return Challenge();
        }

        var running = await engine.GetAsync();
        if (await vouchers.ApplyAsync(running, reader.Customer, code ?? "") is { } refusal)
        {
            return await PageAsync(running, new(Refusal: refusal));
        }

        return toCart ? RedirectToRoute("ShoppingCart") : await BackAsync("Voucher.Applied");
    }

    [HttpPost]
    public async Task<IActionResult> RemoveVoucher(string? code, bool toCart)
    {
        if (await shopper.FindAsync() is not { } reader)
        {
            return Challenge();
        }

        await vouchers.RemoveAsync(reader.Customer, code ?? "");
        return toCart ? RedirectToRoute("ShoppingCart") : await BackAsync("Voucher.Removed");
    }

    private async Task<IActionResult> PageAsync(LoyaltyEngine running, RewardsOutcome outcome) =>
        View(EncoreDefaults.Views + "Rewards.cshtml", await models.RewardsAsync(running, Url, await shopper.FindAsync(), outcome));

    private async Task<IActionResult> BackAsync(string text)
    {
        TempData[Notice] = await localization.GetResourceAsync($"{EncoreDefaults.ResourcePrefix}.{text}");
        return RedirectToRoute(EncoreDefaults.RewardsRoute);
    }
}
