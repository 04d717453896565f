using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>Money was given back, all of it or a part. What counts is the sum that the order keeps, not the amount of this event.</summary>
public sealed class OrderRefundedConsumer(EventGuard guard, OrderIntake orders) : IConsumer<OrderRefundedEvent>
{
    public Task HandleEventAsync(OrderRefundedEvent eventMessage) =>
        guard.RunAsync($"Order {eventMessage.Order.Id} was refunded", running => orders.TakeAsync(running, eventMessage.Order));
}
