using System.Text.Json.Nodes;
using OrchardCore.Commerce.Abstractions.ViewModels;

namespace Encore.OrchardCore.Loyalty.Commerce.Products;

/// <summary>The price of one piece in a cart, promotions applied and tax taken off.</summary>
public static class NetPrice
{
    private const string Key = "NetPrice";

    public static decimal Of(ShoppingCartLineViewModel line) =>
        line.AdditionalData.TryGetValue(Key, out var net) && net is JsonObject amount && amount["value"] is JsonValue value && value.TryGetValue<decimal>(out var number) && number > 0
            ? number
            : line.UnitPrice.Value;
}
