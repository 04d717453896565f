using System.Globalization;
using System.Security.Claims;
using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Screens;
using Encore.OrchardCore.Loyalty.Engine;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Settings;

namespace Encore.OrchardCore.Loyalty.Screens;

/// <summary>Renders Encore's screens for the current request.</summary>
public sealed class ScreenHost(
    ScreenRenderer renderer,
    LoyaltyEngine engine,
    ITenantCheckout checkout,
    ISiteService sites,
    SourceNames sources,
    IAntiforgery antiforgery,
    LinkGenerator links,
    IHttpContextAccessor requests)
{
    private HttpContext Request => requests.HttpContext ?? throw new InvalidOperationException("A screen is rendered within a request.");

    public LoyaltyEngine Engine => engine;

    /// <summary>The signed-in member; null when nobody is.</summary>
    public MemberId? Member =>
        Request.User is { Identity.IsAuthenticated: true } user && user.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } id ? engine.Host.Member(id) : null;

    public Task<IHtmlContent> RenderAsync<TComponent>(params IEnumerable<(string Name, object? Value)> parameters)
        where TComponent : IComponent => RenderAsync<TComponent>(null, parameters);

    /// <param name="flash">Shown once on top.</param>
    /// <param name="parameters">Of the component, by name.</param>
    public async Task<IHtmlContent> RenderAsync<TComponent>(Flash? flash, params IEnumerable<(string Name, object? Value)> parameters)
        where TComponent : IComponent => new HtmlString(await renderer.RenderAsync<TComponent>(Context(flash), parameters));

    /// <summary>Looks up what orders and products are called, for the screens rendered next.</summary>
    public Task NameAsync(IEnumerable<SourceKey> keys) => sources.LoadAsync(keys);

    public string AddressOf(ScreenRoute route) => ScreenRoutes.AddressOf(route, Request, links);

    private ScreenContext Context(Flash? flash) => new()
    {
        Culture = CultureInfo.CurrentUICulture,
        Zone = TenantZone.Of(sites.GetSiteSettings()),
        Currency = engine.Host.Currency,
        WriteMoney = checkout.Write(default) is null ? null : money => checkout.Write(money)!,
        NameSource = sources.Of,
        AddressOf = AddressOf,
        FormToken = Token(),
        DisplayName = Request.User.Identity?.Name,
        Flash = flash,
    };

    private FormToken? Token() =>
        antiforgery.GetAndStoreTokens(Request) is { RequestToken: { } token } tokens ? new(tokens.FormFieldName, token) : null;
}
