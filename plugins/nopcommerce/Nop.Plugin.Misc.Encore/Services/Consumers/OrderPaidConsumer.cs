using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>An order was paid: it earns.</summary>
public sealed class OrderPaidConsumer(EventGuard guard, OrderIntake orders) : IConsumer<OrderPaidEvent>
{
    public Task HandleEventAsync(OrderPaidEvent eventMessage) =>
        guard.RunAsync($"Order {eventMessage.Order.Id} was paid", running => orders.TakeAsync(running, eventMessage.Order));
}
