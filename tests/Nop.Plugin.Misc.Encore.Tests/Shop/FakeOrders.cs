using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

public sealed class FakeOrders(FakeShop shop) : IOrderService, IGiftCardService, IRewardPointService
{
    public Task<Order> GetOrderByIdAsync(int orderId) => Task.FromResult(shop.Orders.Find(order => order.Id == orderId)!);

    public Task<IList<OrderItem>> GetOrderItemsAsync(int orderId, bool? isNotReturnable = null, bool? isShipEnabled = null, int vendorId = 0) =>
        Task.FromResult<IList<OrderItem>>([.. shop.Items.Where(item => item.OrderId == orderId)]);

    public Task InsertOrderNoteAsync(OrderNote orderNote)
    {
        shop.Notes.Add(orderNote);
        return Task.CompletedTask;
    }

    public Task<IList<GiftCardUsageHistory>> GetGiftCardUsageHistoryAsync(Order order) =>
        Task.FromResult<IList<GiftCardUsageHistory>>(shop.GiftCardsUsed.TryGetValue(order.Id, out var used) ? [new() { UsedValue = used }] : []);

    public Task<RewardPointsHistory> GetRewardPointsHistoryEntryByIdAsync(int rewardPointsHistoryId) =>
        Task.FromResult(new RewardPointsHistory { UsedAmount = shop.RewardPointsUsed.GetValueOrDefault(rewardPointsHistoryId) });
}
