using Encore.Loyalty.Ledger;
using OrchardCore.Settings;

namespace Encore.OrchardCore.Loyalty.Engine;

/// <summary>A tenant without a shop: the currency comes from Encore's settings.</summary>
public sealed class NoCheckout(ISiteService sites) : ITenantCheckout
{
    public Currency Currency => Currency.Of(sites.GetSettings<LoyaltySettings>().Currency);

    public bool TakesVouchers => false;
}
