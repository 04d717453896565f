using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Encore.DemoStore.Loyalty;

/// <summary>What stands around every page: styles, the balance in the header, the menus.</summary>
public sealed class PageFrameSlots(Screens screens, Visitor visitor) : ISlotContent
{
    public async ValueTask<IHtmlContent?> Render(Slot slot, SlotContext context) => slot switch
    {
        Slot.Head => new HtmlString($"""<link rel="stylesheet" href="{LoyaltyAssets.AddressOf("encore.css")}">"""),
        Slot.BodyEnd => new HtmlString($"""<script type="module" src="{LoyaltyAssets.AddressOf("encore.js")}"></script>"""),
        Slot.Account when !visitor.IsOwner => await Balance(),
        Slot.AccountMenu => Link("/rewards", visitor.Texts["loyalty.rewards"], context, "rewards-link"),
        Slot.OwnerMenu => new HtmlContentBuilder().AppendHtml(Link("/admin/loyalty", visitor.Texts["loyalty.admin"], context, "loyalty-link"))
            .AppendHtml(Link("/admin/cases", visitor.Texts["loyalty.cases"], context, "cases-link")).AppendHtml(Link("/admin/surveys", visitor.Texts["loyalty.surveys"], context, "surveys-link")),
        _ => null,
    };

    private async Task<IHtmlContent> Balance()
    {
        var words = visitor.Texts["loyalty.rewards"];
        if (screens.Member is { } member)
        {
            var account = await screens.Engine.Members.AccountAsync(member);
            words = visitor.Texts["loyalty.balance", visitor.Texts.Number(account.Balances.Available)];
        }

        return new HtmlString($"""<a class="tool" href="/rewards" data-testid="points">{HtmlEncoder.Default.Encode(words)}</a>""");
    }

    private static HtmlString Link(string address, string words, SlotContext context, string id)
    {
        var here = context.Http.Request.Path.StartsWithSegments(address, StringComparison.Ordinal) ? " aria-current=\"page\"" : "";
        return new($"""<a href="{address}"{here} data-testid="{id}">{HtmlEncoder.Default.Encode(words)}</a>""");
    }
}
