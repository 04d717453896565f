using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>Cancelled, completed, or set by hand in the admin, for which this is the only event.</summary>
public sealed class OrderStatusConsumer(EventGuard guard, OrderIntake orders) : IConsumer<OrderStatusChangedEvent>
{
    public Task HandleEventAsync(OrderStatusChangedEvent eventMessage) =>
        guard.RunAsync($"Order {eventMessage.Order.Id} became {eventMessage.Order.OrderStatus}", running => orders.TakeAsync(running, eventMessage.Order));
}
