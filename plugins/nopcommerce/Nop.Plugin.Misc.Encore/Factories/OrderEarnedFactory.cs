using Encore.Loyalty;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>What an order earns, or will when it is paid.</summary>
public sealed class OrderEarnedFactory(ScreenRenderer renderer, ScreenContextFactory contexts, IOrderService orders, OrderReader reader)
{
    /// <returns>Empty when the order earns nothing, or is somebody else's.</returns>
    public async Task<string> ForOrderAsync(LoyaltyEngine engine, IUrlHelper url, int orderId, int customerId)
    {
        if (await orders.GetOrderByIdAsync(orderId) is not { } order || order.CustomerId != customerId)
        {
            return "";
        }

        var facts = OrderMapper.FactsOf(await reader.ReadAsync(order, engine.Host.Currency.Code));
        return await renderer.RenderAsync<OrderEarned>(
            await contexts.CreateAsync(engine.Host, url),
            (nameof(OrderEarned.Awards), await engine.Preview.ForOrderAsync(facts)),
            (nameof(OrderEarned.IsPaid), order.PaymentStatus == PaymentStatus.Paid));
    }
}
