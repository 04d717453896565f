using Encore.OrchardCore.Loyalty.Facts;
using OrchardCore.Commerce.Abstractions.Abstractions;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>Hears of checkouts. Both events may come twice, the first before the order is saved.</summary>
public sealed class OrderEvents(Guard guard) : IOrderEvents
{
    public Task OrderedAsync(ContentItem order, string shoppingCartId) => RecordAsync(order);

    public Task FinalizeAsync(ContentItem order, string shoppingCartId, string paymentProviderName) => RecordAsync(order);

    private Task RecordAsync(ContentItem order) => guard.RunAsync<OrderRecorder>(recorder => recorder.RecordAsync(order), $"order {order.ContentItemId}");
}
