using System.Text.Json.Nodes;
using Encore.Loyalty;
using Microsoft.Extensions.Logging;
using OrchardCore.Commerce.Abstractions.Abstractions;
using OrchardCore.Commerce.Abstractions.ViewModels;

namespace Encore.OrchardCore.Loyalty.Commerce.Products;

/// <summary>What one piece would cost this shopper now, promotions applied and tax taken off.</summary>
public sealed class ProductPrice(IShoppingCartHelpers carts, LoyaltyEngine engine, ILogger<ProductPrice> log)
{
    private const string NetPrice = "NetPrice";

    /// <returns>Null where the shop cannot say, or says it in another currency.</returns>
    public async Task<decimal?> NetAsync(string? sku)
    {
        try
        {
            return !string.IsNullOrEmpty(sku) && await carts.EstimateProductAsync("encore-estimate", sku) is { } line && line.UnitPrice.Currency?.CurrencyIsoCode == engine.Host.Currency.Code
                ? Net(line)
                : null;
        }
        catch (Exception problem)
        {
            // Sold out, without a price, of a kind that needs attributes: the page goes without a hint.
            log.LogDebug(problem, "The price of {Sku} is not known.", sku);
            return null;
        }
    }

    private static decimal Net(ShoppingCartLineViewModel line) =>
        line.AdditionalData.TryGetValue(NetPrice, out var net) && net is JsonObject amount && amount["value"] is JsonValue value && value.TryGetValue<decimal>(out var number) && number > 0
            ? number
            : line.UnitPrice.Value;
}
