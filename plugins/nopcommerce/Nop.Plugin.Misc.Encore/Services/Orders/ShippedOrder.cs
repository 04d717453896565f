using Encore.Loyalty;
using Nop.Core.Domain.Shipping;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>Takes in the order to which a parcel belongs.</summary>
public sealed class ShippedOrder(IOrderService orders, OrderIntake intake)
{
    public async Task TakeAsync(RunningEngine running, Shipment shipment)
    {
        if (await orders.GetOrderByIdAsync(shipment.OrderId) is { } order)
        {
            await intake.TakeAsync(running, order);
        }
    }
}
