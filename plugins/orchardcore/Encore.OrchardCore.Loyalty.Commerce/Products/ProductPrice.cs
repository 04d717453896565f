using Encore.Loyalty;
using Encore.OrchardCore.Loyalty.Commerce.Vouchers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Commerce.Abstractions.Abstractions;

namespace Encore.OrchardCore.Loyalty.Commerce.Products;

/// <summary>What one piece would cost this shopper now, promotions applied and tax taken off; a voucher that was chosen does not count.</summary>
public sealed class ProductPrice(IShoppingCartHelpers carts, LoyaltyEngine engine, IServiceProvider services, ILogger<ProductPrice> log)
{
    private const string Estimate = "encore-estimate";

    /// <returns>Null where the shop cannot say, or says it in another currency.</returns>
    public async Task<decimal?> NetAsync(string sku)
    {
        using var pause = services.GetService<VoucherInUse>()?.Pause();
        try
        {
            return await carts.EstimateProductAsync(Estimate, sku) is { } line && line.UnitPrice.Currency?.CurrencyIsoCode == engine.Host.Currency.Code ? NetPrice.Of(line) : null;
        }
        catch (Exception problem)
        {
            // Sold out, without a price, of a kind that needs attributes: the page goes without a hint.
            log.LogDebug(problem, "The price of {Sku} is not known.", sku);
            return null;
        }
    }
}
