using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>A parcel left; the order may be fulfilled with it.</summary>
public sealed class ShipmentSentConsumer(EventGuard guard, ShippedOrder orders) : IConsumer<ShipmentSentEvent>
{
    public Task HandleEventAsync(ShipmentSentEvent eventMessage) =>
        guard.RunAsync($"Shipment {eventMessage.Shipment.Id} was sent", running => orders.TakeAsync(running, eventMessage.Shipment));
}
