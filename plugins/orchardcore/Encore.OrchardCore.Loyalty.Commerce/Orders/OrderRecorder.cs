using Encore.Loyalty;
using Encore.OrchardCore.Loyalty.Facts;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>Records what an order stands for.</summary>
public sealed class OrderRecorder(OrderReader orders, FactRecorder facts, LoyaltyEngine engine, TimeProvider clock)
{
    public async Task RecordAsync(ContentItem item)
    {
        if (await orders.ReadAsync(item) is { } order)
        {
            // An order that an admin edited is not what was paid: what is known already is not told in other words.
            var record = OrderEventMapper.RecordOf(order, engine.Host, clock.GetUtcNow());
            await facts.RecordAsync(record is null ? [] : (await engine.Events.NewsAsync(record))?.Facts ?? []);
        }
    }

    public async Task RecordRemovalAsync(ContentItem item)
    {
        if (await orders.ReadAsync(item) is { } order)
        {
            await facts.RecordAsync(OrderEventMapper.Removed(order, engine.Host, clock.GetUtcNow()));
        }
    }
}
