using Encore.Loyalty.Hosting;
using Nop.Core.Domain.Directory;
using Nop.Services.Configuration;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using SpendingTreatment = Encore.Loyalty.Ledger.SpendingTreatment;
using LoyaltyCurrency = Encore.Loyalty.Ledger.Currency;

namespace Nop.Plugin.Misc.Encore.Services;

/// <summary>What the store says of itself. Orders are kept in its primary currency, whatever the customer looked at.</summary>
public sealed class StoreHost(ICurrencyService currencies, CurrencySettings settings, IDateTimeHelper time, ISettingService plugin)
{
    public async Task<HostOptions> DescribeAsync()
    {
        var currency = await currencies.GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId)
            ?? throw new InvalidOperationException("The store has no primary currency: choose one under Configuration, Currencies.");
        return new()
        {
            Scope = EncoreDefaults.Scope,
            Currency = LoyaltyCurrency.Of(currency.CurrencyCode),
            TimeZone = time.DefaultStoreTimeZone.Id,
            TakesVouchers = true,

            // The store takes reward points off the order's total, after tax, and knows no other way.
            OnlyTreatment = SpendingTreatment.Tender,
            CountsFrom = (await plugin.LoadSettingAsync<EncoreSettings>()).InstalledAtUtc,
        };
    }
}
