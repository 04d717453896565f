using Encore.Loyalty.Rewards;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Commerce.Abstractions;
using OrchardCore.Commerce.Models;
using OrchardCore.Commerce.MoneyDataType;
using OrchardCore.Commerce.Promotion.Models;

namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>Takes the chosen voucher off a cart. The shop runs one promotion only, so this one first lets that run which would have run, then spreads the voucher over what is left.</summary>
public sealed class VoucherPromotion(VoucherInUse inUse, IServiceProvider services) : IPromotionProvider
{
    /// <summary>Behind the one that shows old orders, before all others.</summary>
    public int Order => -1_000_000;

    public async Task<bool> IsApplicableAsync(PromotionAndTaxProviderContext model) =>
        !model.Stored && model.Items.Any(item => item.Quantity > 0) && await VoucherAsync(model) is not null;

    public async Task<PromotionAndTaxProviderContext> UpdateAsync(PromotionAndTaxProviderContext model)
    {
        if (await VoucherAsync(model) is not { } voucher)
        {
            return model;
        }

        var items = await OthersAsync(model);
        var off = VoucherSpread.Of(voucher.Value.Amount, [.. items.Select(item => new SpreadLine(item.UnitPrice.Value, Math.Max(1, item.Quantity)))]);
        PromotionAndTaxProviderContextLineItem[] reduced = [.. items.Select((item, index) => Reduce(item, off[index]))];
        return model with { Items = reduced, TotalsByCurrency = [.. model.TotalsByCurrency.Select(total => Total(total, reduced))] };
    }

    private async Task<Voucher?> VoucherAsync(PromotionAndTaxProviderContext model) =>
        await inUse.GetAsync() is { Value.Amount: > 0 } voucher && model.Items.All(item => item.UnitPrice.Currency?.CurrencyIsoCode == voucher.Value.Currency.Code) ? voucher : null;

    /// <summary>Asked for late: the others and this one are one list.</summary>
    private async Task<IReadOnlyList<PromotionAndTaxProviderContextLineItem>> OthersAsync(PromotionAndTaxProviderContext model)
    {
        foreach (var provider in services.GetServices<IPromotionProvider>().Where(provider => provider is not VoucherPromotion).OrderBy(provider => provider.Order))
        {
            if (await provider.IsApplicableAsync(model))
            {
                return [.. (await provider.UpdateAsync(model)).Items];
            }
        }

        // Discounts that are named but not in force now.
        return [.. model.Items.Select(item => item with { Discounts = [] })];
    }

    private static PromotionAndTaxProviderContextLineItem Reduce(PromotionAndTaxProviderContextLineItem item, decimal off)
    {
        var currency = item.UnitPrice.Currency;
        return off <= 0 ? item : item with
        {
            UnitPrice = new Amount(item.UnitPrice.Value - off, currency),
            Discounts = [.. item.Discounts ?? [], new DiscountInformation(0, new Amount(off, currency), null, null, 0, 0)],
        };
    }

    private static Amount Total(Amount total, IEnumerable<PromotionAndTaxProviderContextLineItem> items) =>
        new(items.Where(item => item.UnitPrice.Currency.CurrencyIsoCode == total.Currency.CurrencyIsoCode).Sum(item => item.UnitPrice.Value * item.Quantity), total.Currency);
}
