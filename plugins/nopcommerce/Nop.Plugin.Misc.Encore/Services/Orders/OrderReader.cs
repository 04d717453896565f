using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>Reads from the store what an order consists of.</summary>
public sealed class OrderReader(IOrderService orders, IProductService products, ICategoryService categories, OtherPayments payments, OrderVouchers vouchers)
{
    /// <param name="order">As it stands.</param>
    /// <param name="currency">The store's primary currency.</param>
    public async Task<OrderSnapshot> ReadAsync(Order order, string currency)
    {
        var items = await orders.GetOrderItemsAsync(order.Id);
        var known = (await products.GetProductsByIdsAsync([.. items.Select(item => item.ProductId).Distinct()])).ToDictionary(product => product.Id);
        var lines = new List<LineSnapshot>();
        foreach (var item in items.OrderBy(item => item.Id))
        {
            var inCategories = await categories.GetProductCategoriesByProductIdAsync(item.ProductId, showHidden: true);
            var isGiftCard = known.TryGetValue(item.ProductId, out var product) && product.IsGiftCard;
            lines.Add(new(item, isGiftCard, [.. inCategories.Select(mapping => mapping.CategoryId)]));
        }

        return new()
        {
            Order = order,
            Lines = lines,
            Currency = currency,
            PaidOtherwise = await payments.OfAsync(order),
            Vouchers = await vouchers.OfAsync(order),
        };
    }
}
