using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Data;

namespace Nop.Plugin.Misc.Encore.Services.Reviews;

/// <summary>Has the writer of a review bought the product? Asked of the store's own orders, those from before the installation too.</summary>
public sealed class ReviewPurchase(IRepository<Order> orders, IRepository<OrderItem> items)
{
    public async Task<bool> IsVerifiedAsync(ProductReview review)
    {
        var (customer, product) = (review.CustomerId, review.ProductId);
        var bought = await orders.GetAllAsync(query => query.Where(order => order.CustomerId == customer));
        var paid = bought.Where(Stands).Select(order => order.Id).ToList();
        return paid.Count > 0 && (await items.GetAllAsync(query => query.Where(item => item.ProductId == product && paid.Contains(item.OrderId)).Take(1))).Count > 0;
    }

    private static bool Stands(Order order) =>
        !order.Deleted && order.OrderStatus != OrderStatus.Cancelled && order.PaymentStatus is (PaymentStatus.Paid or PaymentStatus.PartiallyRefunded);
}
