using Encore.Loyalty.Ledger;
using Encore.OrchardCore.Loyalty.Commerce.Vouchers;
using Encore.OrchardCore.Loyalty.Engine;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Commerce.MoneyDataType.Abstractions;

namespace Encore.OrchardCore.Loyalty.Commerce;

/// <summary>The shop's default currency. Changing it reloads the tenant, and with it the engine.</summary>
public sealed class CommerceCheckout(IServiceScopeFactory scopes, IEnumerable<VoucherSupport> vouchers) : ITenantCheckout
{
    private ICurrency? currency;

    public Currency Currency => Currency.Of(Default.CurrencyIsoCode);

    private ICurrency Default => currency ??= Read();

    public bool TakesVouchers => vouchers.Any();

    public string Write(Money money) => Default.ToString(money.Amount);

    private ICurrency Read()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IMoneyService>().DefaultCurrency;
    }
}
