using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>Where each screen lives in this store.</summary>
internal static class ScreenAddresses
{
    public static string Of(ScreenRoute route, IUrlHelper url) => route switch
    {
        ScreenRoute.Rewards => url.RouteUrl(EncoreDefaults.RewardsRoute),
        ScreenRoute.History => url.RouteUrl(EncoreDefaults.HistoryRoute),
        ScreenRoute.Redeem => url.RouteUrl(EncoreDefaults.RedeemRoute),
        ScreenRoute.SignIn => url.RouteUrl("Login", new { returnUrl = url.RouteUrl(EncoreDefaults.RewardsRoute) }),
        ScreenRoute.Register => url.RouteUrl("Register"),
        ScreenRoute.Shop => url.RouteUrl("Homepage"),
        ScreenRoute.Members => Admin(url, "EncoreMembers", "List"),
        ScreenRoute.Member => Admin(url, "EncoreMembers", "Member"),
        ScreenRoute.Problems => Admin(url, "EncoreHealth", "Problems"),
        ScreenRoute.Audit => Admin(url, "EncoreHealth", "Audit"),
        ScreenRoute.RunAudit => Admin(url, "EncoreHealth", "RunAudit"),
        ScreenRoute.CancelAudit => Admin(url, "EncoreHealth", "CancelAudit"),
        ScreenRoute.RunRebuild => Admin(url, "EncoreHealth", "RunRebuild"),
        ScreenRoute.Import => Admin(url, "EncoreImport", "Index"),
        ScreenRoute.CheckImport => Admin(url, "EncoreImport", "Check"),
        ScreenRoute.CheckNativeImport => Admin(url, "EncoreImport", "CheckNative"),
        ScreenRoute.RunImport => Admin(url, "EncoreImport", "Run"),
        ScreenRoute.CancelImport => Admin(url, "EncoreImport", "Cancel"),
        ScreenRoute.Program => Admin(url, "EncoreProgram", "Edit"),
        ScreenRoute.PublishProgram => Admin(url, "EncoreProgram", "Publish"),
        ScreenRoute.ChooseUninstall => Admin(url, "EncoreConfiguration", "ChooseUninstall"),
        _ => null,
    } ?? "#";

    private static string? Admin(IUrlHelper url, string controller, string action) => url.Action(action, controller, new { area = AreaNames.ADMIN });
}
