using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>A parcel arrived; the order may be fulfilled with it.</summary>
public sealed class ShipmentDeliveredConsumer(EventGuard guard, ShippedOrder orders) : IConsumer<ShipmentDeliveredEvent>
{
    public Task HandleEventAsync(ShipmentDeliveredEvent eventMessage) =>
        guard.RunAsync($"Shipment {eventMessage.Shipment.Id} was delivered", running => orders.TakeAsync(running, eventMessage.Shipment));
}
