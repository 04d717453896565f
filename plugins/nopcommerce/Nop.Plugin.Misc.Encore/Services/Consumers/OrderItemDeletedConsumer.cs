using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Services.Events;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>An admin has taken out a line of an order. The new total is announced by nothing of its own; the sweep sees it.</summary>
public sealed class OrderItemDeletedConsumer(EventGuard guard, OrderIntake orders, IOrderService store) : IConsumer<EntityDeletedEvent<OrderItem>>
{
    public Task HandleEventAsync(EntityDeletedEvent<OrderItem> eventMessage) => guard.RunAsync($"A line of order {eventMessage.Entity.OrderId} was taken out", async running =>
    {
        if (await store.GetOrderByIdAsync(eventMessage.Entity.OrderId) is { } order)
        {
            await orders.TakeLinesAsync(running, order);
        }
    });
}
