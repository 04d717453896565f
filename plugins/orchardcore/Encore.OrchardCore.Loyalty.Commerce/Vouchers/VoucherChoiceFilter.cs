using Encore.OrchardCore.Loyalty.Facts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;

namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>The cart and the checkout have no place of their own for additions, so these are made on the way out.</summary>
public sealed class VoucherChoiceFilter(Guard guard) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult && IsCartOrCheckout(context.RouteData.Values))
        {
            await guard.RunAsync<VoucherChoices>(choices => choices.AddAsync(context.HttpContext.Request), "the choice of vouchers");
        }

        await next();
    }

    private static bool IsCartOrCheckout(RouteValueDictionary route) =>
        (route["area"], route["controller"], route["action"]) is ("OrchardCore.Commerce", "ShoppingCart", "Index") or ("OrchardCore.Commerce.Payment", "Payment", "Index");
}
