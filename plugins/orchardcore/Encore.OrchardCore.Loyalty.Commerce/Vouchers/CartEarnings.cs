using Encore.Loyalty;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.OrchardCore.Loyalty.Commerce.Products;
using Microsoft.Extensions.Logging;
using OrchardCore.Commerce.Abstractions.Abstractions;
using OrchardCore.Commerce.Abstractions.ViewModels;

namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>What the shopper's cart would earn as it stands.</summary>
public sealed class CartEarnings(IShoppingCartHelpers carts, LoyaltyEngine engine, ILogger<CartEarnings> log)
{
    public async Task<IReadOnlyList<Award>> OfCartAsync()
    {
        try
        {
            return await carts.CreateShoppingCartViewModelAsync(null) is { Lines.Count: > 0 } cart ? await engine.Preview.ForOrderAsync(Facts(cart.Lines)) : [];
        }
        catch (Exception problem)
        {
            log.LogDebug(problem, "The cart cannot be reckoned.");
            return [];
        }
    }

    private static OrderFacts Facts(IList<ShoppingCartLineViewModel> lines) => new()
    {
        Currency = Currency.Of(lines[0].UnitPrice.Currency.CurrencyIsoCode),
        Lines = [.. lines.Select((line, index) => new OrderLine { LineId = $"{index}", ProductId = line.ProductSku, Quantity = line.Quantity, Net = NetPrice.Of(line) * line.Quantity })],
    };
}
