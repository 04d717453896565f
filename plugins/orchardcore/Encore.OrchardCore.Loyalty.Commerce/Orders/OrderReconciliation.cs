using Encore.OrchardCore.Loyalty.Jobs;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Documents;
using YesSql;

namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>Looks again at orders changed since the last time, so that a fact lost to a failure is found. Facts known already change nothing.</summary>
public sealed class OrderReconciliation(ISession session, IDocumentManager<OrderWatermark> watermarks, OrderRecorder recorder, TimeProvider clock) : IReconciliation
{
    private const int PageSize = 200;

    private const int MostPages = 20;

    /// <summary>A change that began before the last run may have been committed after it.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var mark = await watermarks.GetOrCreateMutableAsync();
        var from = mark.ComparedUtc ?? now - Overlap;
        var reached = await CompareAsync(from, cancel) ?? now - Overlap;

        // Not every minute: each step is a write.
        if (mark.ComparedUtc is null || reached - mark.ComparedUtc > Overlap)
        {
            mark.ComparedUtc = reached;
            await watermarks.UpdateAsync(mark);
        }
    }

    /// <returns>How far it came; null: all was compared.</returns>
    private async Task<DateTime?> CompareAsync(DateTime from, CancellationToken cancel)
    {
        DateTime? last = null;
        for (var page = 0; page < MostPages; page++)
        {
            var orders = (await PageAsync(from, page)).ToList();
            foreach (var order in orders)
            {
                cancel.ThrowIfCancellationRequested();
                await recorder.RecordAsync(order);
                last = order.ModifiedUtc;
            }

            if (orders.Count < PageSize)
            {
                return null;
            }
        }

        return last;
    }

    private Task<IEnumerable<ContentItem>> PageAsync(DateTime from, int page) => session
        .Query<ContentItem, ContentItemIndex>(index => index.ContentType == OrderReader.Type && index.Published && index.ModifiedUtc >= from)
        .OrderBy(index => index.ModifiedUtc!)
        .ThenBy(index => index.ContentItemId)
        .Skip(page * PageSize)
        .Take(PageSize)
        .ListAsync();
}
