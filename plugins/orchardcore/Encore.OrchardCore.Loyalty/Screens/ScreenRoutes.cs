using Encore.Loyalty.Web.Screens;
using Encore.OrchardCore.Loyalty.Admin;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Encore.OrchardCore.Loyalty.Screens;

/// <summary>Where each route of a screen lives in Orchard Core; the tenant's own path goes before it.</summary>
public static class ScreenRoutes
{
    public const string Rewards = "rewards";

    public static string AddressOf(ScreenRoute route, HttpContext request, LinkGenerator links) => route switch
    {
        ScreenRoute.Rewards => Site(request, Rewards),
        ScreenRoute.History => Site(request, $"{Rewards}/history"),
        ScreenRoute.Redeem => Site(request, $"{Rewards}/redeem"),
        ScreenRoute.SignIn => Site(request, $"Login?ReturnUrl={Uri.EscapeDataString(Site(request, Rewards))}"),
        ScreenRoute.Register => Site(request, "Register"),
        ScreenRoute.Shop => Site(request, ""),
        ScreenRoute.Members => Admin(request, links, nameof(LoyaltyController.Members)),
        ScreenRoute.Member => Admin(request, links, nameof(LoyaltyController.Member)),
        ScreenRoute.Problems => Admin(request, links, nameof(LoyaltyController.Problems)),
        ScreenRoute.Audit => Admin(request, links, nameof(LoyaltyController.Audit)),
        ScreenRoute.RunAudit => Admin(request, links, nameof(LoyaltyController.RunAudit)),
        ScreenRoute.CancelAudit => Admin(request, links, nameof(LoyaltyController.CancelAudit)),
        ScreenRoute.RunRebuild => Admin(request, links, nameof(LoyaltyController.RunRebuild)),
        ScreenRoute.Import => Import(request, links, nameof(ImportController.Index)),
        ScreenRoute.CheckImport => Import(request, links, nameof(ImportController.Check)),
        ScreenRoute.RunImport => Import(request, links, nameof(ImportController.Run)),
        ScreenRoute.CancelImport => Import(request, links, nameof(ImportController.Cancel)),
        ScreenRoute.Program => Admin(request, links, nameof(LoyaltyController.Program)),
        ScreenRoute.PublishProgram => Admin(request, links, nameof(LoyaltyController.PublishProgram)),
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, "Orchard Core has no page for this."),
    };

    private static string Site(HttpContext request, string path) => $"{request.Request.PathBase}/{path}";

    private static string Import(HttpContext request, LinkGenerator links, string action) => Admin(request, links, action, "Import");

    /// <summary>The admin's own prefix can be configured, so it is asked for.</summary>
    private static string Admin(HttpContext request, LinkGenerator links, string action, string controller = "Loyalty") =>
        links.GetPathByAction(request, action, controller, new { area = Features.Loyalty })
        ?? throw new InvalidOperationException($"The admin page {action} has no address.");
}
