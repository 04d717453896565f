using Encore.Loyalty;
using Encore.Loyalty.Web.Admin;
using Encore.OrchardCore.Loyalty.Screens;
using Microsoft.AspNetCore.Html;

namespace Encore.OrchardCore.Loyalty.Commerce.Refunds;

/// <summary>The ledger's rows of one order, as the admin's ledger of a member shows them.</summary>
public sealed class OrderMovements(LoyaltyEngine engine, ScreenHost screens)
{
    public async Task<IHtmlContent> RenderAsync(RefundStanding standing)
    {
        await screens.NameAsync(standing.Entries.Select(entry => entry.Source));
        return await screens.RenderAsync<LedgerTable>(
            (nameof(LedgerTable.Account), standing.Account),
            (nameof(LedgerTable.Entries), standing.Entries),
            (nameof(LedgerTable.Program), await engine.Programs.CurrentAsync()));
    }
}
