using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Web.Framework;
using Nop.Web.Framework.Mvc.Routing;
using Nop.Web.Infrastructure;

namespace Nop.Plugin.Misc.Encore.Infrastructure;

/// <summary>The shopper's pages below /customer/rewards, in every language; the admin's pages have the store's usual addresses, /Admin/Encore….</summary>
public sealed class EncoreRoutes : BaseRouteProvider, IRouteProvider
{
    public int Priority => 0;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        var language = GetLanguageRoutePattern();
        Map(EncoreDefaults.RewardsRoute, "", "Index");
        Map(EncoreDefaults.HistoryRoute, "/history", "History");
        Map(EncoreDefaults.RedeemRoute, "/redeem", "Redeem");
        Map(EncoreDefaults.ApplyVoucherRoute, "/apply-voucher", "ApplyVoucher");
        Map(EncoreDefaults.RemoveVoucherRoute, "/remove-voucher", "RemoveVoucher");
        endpointRouteBuilder.MapControllerRoute(EncoreDefaults.ConfigureRoute, "Admin/EncoreConfiguration/Configure", new { controller = "EncoreConfiguration", action = "Configure", area = AreaNames.ADMIN });

        void Map(string route, string path, string action) =>
            endpointRouteBuilder.MapControllerRoute(route, $"{language}/customer/rewards{path}", new { controller = "EncoreRewards", action });
    }
}
