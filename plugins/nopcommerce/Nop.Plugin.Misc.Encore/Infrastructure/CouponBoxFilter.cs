using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Plugin.Misc.Encore.Factories;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Plugin.Misc.Encore.Services.Vouchers;

namespace Nop.Plugin.Misc.Encore.Infrastructure;

/// <summary>Lets shoppers type a voucher's code into the cart's own coupon box. Codes that are not Encore's go on to the store.</summary>
public sealed class CouponBoxFilter(EventGuard guard, Shopper shopper, VoucherUse vouchers, ScreenContextFactory contexts, CartNotice notice) : IAsyncActionFilter
{
    private const string CodeField = "discountcouponcode";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (IsCouponBox(context) && context.Controller is Controller controller && context.ActionArguments.TryGetValue(CodeField, out var typed) && typed is string code)
        {
            await ApplyAsync(context, controller, code);
        }

        if (context.Result is null)
        {
            await next();
        }
    }

    private Task ApplyAsync(ActionExecutingContext context, Controller controller, string code) => guard.RunAsync("a voucher was typed in", async running =>
    {
        if (await shopper.FindAsync() is not { } reader)
        {
            return;
        }

        var refusal = await vouchers.ApplyAsync(running.Engine, reader.Customer, code);
        if (refusal is { Code: RefusalCode.VoucherUnknown or RefusalCode.RequestInvalid })
        {
            return;
        }

        var say = (await contexts.CreateAsync(running.Engine.Host, controller.Url)).Say;
        await notice.ShowAsync(refusal is null ? null : RefusalText.Of(refusal, say));
        context.Result = new RedirectToRouteResult("ShoppingCart", null);
    });

    private static bool IsCouponBox(ActionExecutingContext context) =>
        context.ActionDescriptor is ControllerActionDescriptor { ControllerName: "ShoppingCart", MethodInfo.Name: "ApplyDiscountCoupon" };
}
