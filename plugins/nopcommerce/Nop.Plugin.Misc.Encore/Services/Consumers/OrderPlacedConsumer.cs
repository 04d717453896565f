using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Plugin.Misc.Encore.Services.Vouchers;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>An order was placed: the vouchers that were applied are set aside for it.</summary>
public sealed class OrderPlacedConsumer(EventGuard guard, VoucherClaim vouchers, OrderIntake orders) : IConsumer<OrderPlacedEvent>
{
    public Task HandleEventAsync(OrderPlacedEvent eventMessage) => guard.RunAsync($"Order {eventMessage.Order.Id} was placed", async running =>
    {
        await vouchers.ClaimAsync(running.Engine, eventMessage.Order);
        await orders.TakeAsync(running, eventMessage.Order);
    });
}
