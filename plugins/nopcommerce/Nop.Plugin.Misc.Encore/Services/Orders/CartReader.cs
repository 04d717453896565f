using System.Globalization;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Services.Tax;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>Reads a cart as the order that it would become.</summary>
public sealed class CartReader(IShoppingCartService carts, IOrderTotalCalculationService totals, ITaxService taxes, IProductService products)
{
    public async Task<OrderFacts> ReadAsync(Customer customer, Store store, Currency currency)
    {
        var cart = await carts.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, store.Id);
        var lines = new List<OrderLine>();
        foreach (var item in cart)
        {
            lines.Add(await LineAsync(item, customer));
        }

        var discount = cart.Count == 0 ? 0 : (await totals.GetShoppingCartSubTotalAsync(cart, includingTax: false)).discountAmount;
        return new() { Currency = currency, Lines = lines, OrderDiscount = OrderMapper.Amount(discount), Total = lines.Sum(line => line.Net) };
    }

    private async Task<OrderLine> LineAsync(ShoppingCartItem item, Customer customer)
    {
        var product = await products.GetProductByIdAsync(item.ProductId);
        var (price, _, _, _) = await carts.GetSubTotalAsync(item, includeDiscounts: true);
        var (net, _) = await taxes.GetProductPriceAsync(product, price, includingTax: false, customer);
        return new()
        {
            LineId = item.Id.ToString(CultureInfo.InvariantCulture),
            ProductId = item.ProductId.ToString(CultureInfo.InvariantCulture),
            Quantity = item.Quantity,
            Net = OrderMapper.Amount(net),
            IsGiftCard = product.IsGiftCard,
        };
    }
}
