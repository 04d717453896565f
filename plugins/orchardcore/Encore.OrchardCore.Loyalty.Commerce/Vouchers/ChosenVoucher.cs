using Encore.Loyalty.Rewards;
using Microsoft.AspNetCore.Http;

namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>The code that the shopper chose for the next order; a cookie, since the shop empties its session with each order. It proves nothing: the voucher is bound to its member.</summary>
public sealed class ChosenVoucher(IHttpContextAccessor requests)
{
    private const string Cookie = "encore_voucher";

    public string? Code => requests.HttpContext?.Request.Cookies[Cookie] is { Length: > 0 and < 40 } code ? code : null;

    public void Choose(string code) =>
        requests.HttpContext?.Response.Cookies.Append(Cookie, VoucherCode.Normalise(code), new() { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Path = Path });

    public void Forget() => requests.HttpContext?.Response.Cookies.Delete(Cookie, new() { Path = Path });

    private string Path => requests.HttpContext?.Request.PathBase is { HasValue: true } tenant ? tenant.Value! : "/";
}
