using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>An authorised payment was voided.</summary>
public sealed class OrderVoidedConsumer(EventGuard guard, OrderIntake orders) : IConsumer<OrderVoidedEvent>
{
    public Task HandleEventAsync(OrderVoidedEvent eventMessage) =>
        guard.RunAsync($"The payment of order {eventMessage.Order.Id} was voided", running => orders.TakeAsync(running, eventMessage.Order));
}
