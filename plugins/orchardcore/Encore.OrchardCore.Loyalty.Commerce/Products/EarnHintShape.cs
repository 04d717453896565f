using Microsoft.AspNetCore.Html;

namespace Encore.OrchardCore.Loyalty.Commerce.Products;

/// <summary>Not sealed: the platform derives a shape from it.</summary>
public class EarnHintShape
{
    public IHtmlContent Body { get; set; } = HtmlString.Empty;
}
