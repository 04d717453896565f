using System.Globalization;
using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;

namespace Encore.DemoStore.Loyalty;

/// <summary>Renders Encore's screens for this request.</summary>
public sealed class Screens(EncoreHost encore, ScreenRenderer renderer, Visitor visitor, Catalog catalog, IAntiforgery antiforgery, IHttpContextAccessor accessor)
{
    public LoyaltyEngine Engine => encore.Engine;

    /// <summary>Null for guests and the owner.</summary>
    public MemberId? Member => visitor.Customer is { Role: Role.Shopper } customer ? EncoreHost.Member(customer.Id) : null;

    public ScreenContext Context(Flash? flash = null)
    {
        var http = accessor.HttpContext!;
        var tokens = antiforgery.GetAndStoreTokens(http);
        return new()
        {
            Culture = CultureInfo.CurrentUICulture,
            Zone = TimeZoneInfo.Utc,
            Currency = encore.Engine.Host.Currency,
            AddressOf = LoyaltyRoutes.AddressOf,
            WriteMoney = money => visitor.Texts.Money(money.Amount),
            NameSource = NameSource,
            FormToken = new(tokens.FormFieldName, tokens.RequestToken!),
            DisplayName = visitor.Customer?.Name,
            IsAdmin = visitor.IsOwner,
            Flash = flash,
        };
    }

    public async Task<IHtmlContent> Render<TComponent>(ScreenContext context, params (string Name, object? Value)[] parameters)
        where TComponent : IComponent => new HtmlString(await renderer.RenderAsync<TComponent>(context, parameters));

    private SourceLabel? NameSource(SourceKey source) => source.Kind switch
    {
        "order" => new(visitor.Texts["loyalty.order", source.Id], visitor.IsOwner ? $"/admin/orders/{source.Id}" : $"/account/orders/{source.Id}"),
        "review" when catalog.Find(source.Id) is { } product => new(visitor.Texts["loyalty.review", visitor.Texts[product.Name]], $"/product/{product.Id}#reviews"),
        "product" when catalog.Find(source.Id) is { } product => new(visitor.Texts[product.Name], $"/product/{product.Id}"),
        _ => null,
    };
}
