using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>An order was deleted; one that was not cancelled before has no other event.</summary>
public sealed class OrderDeletedConsumer(EventGuard guard, OrderIntake orders) : IConsumer<EntityDeletedEvent<Order>>
{
    public Task HandleEventAsync(EntityDeletedEvent<Order> eventMessage) =>
        guard.RunAsync($"Order {eventMessage.Entity.Id} was deleted", running => orders.TakeAsync(running, eventMessage.Entity));
}
