using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>A checkout that was stopped because of its voucher leads back to the cart, which says so.</summary>
public sealed class VoucherTakenFilter : IExceptionFilter
{
    /// <summary>Query of the cart.</summary>
    public const string Key = "voucher";

    public const string Taken = "taken";

    public void OnException(ExceptionContext context)
    {
        if (context.Exception is VoucherTakenException)
        {
            context.Result = new LocalRedirectResult($"~/cart?{Key}={Taken}");
            context.ExceptionHandled = true;
        }
    }
}
