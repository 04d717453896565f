using Microsoft.AspNetCore.Html;

namespace Encore.DemoStore.Hosting;

/// <summary>What a page asks for the content of its slots.</summary>
public sealed class PageSlots(IEnumerable<ISlotContent> contents, Visitor visitor, IHttpContextAccessor accessor)
{
    /// <summary>Its count is zero where nobody had anything to say.</summary>
    public async Task<HtmlContentBuilder> Render(
        Slot slot,
        Product? product = null,
        Cart? cart = null,
        CartPrice? price = null,
        Order? order = null,
        Review? review = null)
    {
        var html = new HtmlContentBuilder();
        var context = new SlotContext(accessor.HttpContext!, visitor.Customer, visitor.Language, product, cart, price, order, review);
        foreach (var content in contents)
        {
            if (await content.Render(slot, context) is { } part)
            {
                html.AppendHtml(part);
            }
        }

        return html;
    }
}
