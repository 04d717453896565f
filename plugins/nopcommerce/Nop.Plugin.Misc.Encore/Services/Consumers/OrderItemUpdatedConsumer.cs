using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Services.Events;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>An admin has changed a line of an order. The new total is announced by nothing of its own; the sweep sees it.</summary>
public sealed class OrderItemUpdatedConsumer(EventGuard guard, OrderIntake orders, IOrderService store) : IConsumer<EntityUpdatedEvent<OrderItem>>
{
    public Task HandleEventAsync(EntityUpdatedEvent<OrderItem> eventMessage) => guard.RunAsync($"A line of order {eventMessage.Entity.OrderId} was changed", async running =>
    {
        if (await store.GetOrderByIdAsync(eventMessage.Entity.OrderId) is { } order)
        {
            await orders.TakeLinesAsync(running, order);
        }
    });
}
