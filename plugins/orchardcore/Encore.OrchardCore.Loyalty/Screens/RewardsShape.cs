using Microsoft.AspNetCore.Html;

namespace Encore.OrchardCore.Loyalty.Screens;

/// <summary>What the template EncoreRewards is given. Not sealed: the platform derives a shape from it.</summary>
public class RewardsShape
{
    /// <summary>The rendered page, in one element of the class <c>encore</c>.</summary>
    public IHtmlContent Body { get; set; } = HtmlString.Empty;
}
