using Encore.DemoStore.Pages;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;

namespace Encore.DemoStore.Loyalty;

/// <summary>A page of the shop that holds one of Encore's screens.</summary>
public abstract class LoyaltyPage(Screens screens) : ShopPage
{
    public string Title { get; private set; } = "";

    public IHtmlContent Screen { get; private set; } = HtmlString.Empty;

    protected Screens Screens => screens;

    /// <param name="title">The key of the page's title among Encore's texts.</param>
    /// <param name="flash">Said once on top, by the reader's words.</param>
    /// <param name="parameters">The component's.</param>
    protected async Task Show<TComponent>(string title, Func<Phrasing, Flash?>? flash, params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        var context = screens.Context();
        Title = context.Say[title];
        Screen = await screens.Render<TComponent>(context with { Flash = flash?.Invoke(context.Say) }, parameters);
    }
}
