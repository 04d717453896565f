using Encore.Loyalty.Web.Screens;

namespace Encore.DemoStore.Loyalty;

/// <summary>Where Encore's screens live in this shop.</summary>
internal static class LoyaltyRoutes
{
    public static string AddressOf(ScreenRoute route) => route switch
    {
        ScreenRoute.Rewards => "/rewards",
        ScreenRoute.History => "/rewards/history",
        ScreenRoute.Redeem => "/rewards?handler=Redeem",
        ScreenRoute.SignIn => "/sign-in?returnUrl=%2Frewards",
        ScreenRoute.Register => "/register",
        ScreenRoute.Shop => "/shop",
        ScreenRoute.Members => "/admin/loyalty",
        ScreenRoute.Member => "/admin/loyalty/member",
        ScreenRoute.Problems => "/admin/loyalty/problems",
        ScreenRoute.Audit => "/admin/loyalty/audit",
        ScreenRoute.RunAudit => "/admin/loyalty/audit",
        ScreenRoute.CancelAudit => "/admin/loyalty/audit?handler=Cancel",
        ScreenRoute.RunRebuild => "/admin/loyalty/audit?handler=Rebuild",
        ScreenRoute.Import => "/admin/loyalty/import",
        ScreenRoute.CheckImport => "/admin/loyalty/import",
        ScreenRoute.RunImport => "/admin/loyalty/import?handler=Run",
        ScreenRoute.CancelImport => "/admin/loyalty/import?handler=Cancel",
        ScreenRoute.Program => "/admin/loyalty/program",
        ScreenRoute.PublishProgram => "/admin/loyalty/program",
        ScreenRoute.CrossSell => "/admin/loyalty/cross-sell",
        ScreenRoute.RunCrossSell => "/admin/loyalty/cross-sell",
        ScreenRoute.CancelCrossSell => "/admin/loyalty/cross-sell?handler=Cancel",
        ScreenRoute.TakeCrossSell => "/admin/loyalty/program?handler=CrossSell",
        ScreenRoute.Survey => "/survey",
        ScreenRoute.SurveyCode => "/survey/code",
        ScreenRoute.Surveys => "/admin/surveys",
        ScreenRoute.Cases => "/admin/cases",
        ScreenRoute.ChangeCase => "/admin/cases?handler=Change",
        ScreenRoute.GiveGoodwill => "/admin/cases?handler=Give",
        ScreenRoute.OpenReferral => "/rewards?handler=Friends",
        _ => "/",
    };
}
