using Encore.Loyalty.Ledger;
using Encore.OrchardCore.Loyalty.Engine;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Commerce.MoneyDataType.Abstractions;

namespace Encore.OrchardCore.Loyalty.Commerce;

/// <summary>The shop's default currency. Changing it reloads the tenant, and with it the engine.</summary>
public sealed class CommerceCheckout(IServiceScopeFactory scopes) : ITenantCheckout
{
    public Currency Currency
    {
        get
        {
            using var scope = scopes.CreateScope();
            return Currency.Of(scope.ServiceProvider.GetRequiredService<IMoneyService>().DefaultCurrency.CurrencyIsoCode);
        }
    }

    public bool TakesVouchers => false;
}
