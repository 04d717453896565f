using Encore.OrchardCore.Loyalty.Facts;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>Hears of orders that an admin changes or removes; drafts do not count until they are published.</summary>
public sealed class OrderHandler(IServiceProvider services) : ContentHandlerBase
{
    public override Task UpdatedAsync(UpdateContentContext context) =>
        context.ContentItem.Published ? RunAsync(context.ContentItem, recorder => recorder.RecordAsync(context.ContentItem)) : Task.CompletedTask;

    public override Task PublishedAsync(PublishContentContext context) =>
        RunAsync(context.ContentItem, recorder => recorder.RecordAsync(context.ContentItem));

    public override Task RemovedAsync(RemoveContentContext context) =>
        context.NoActiveVersionLeft ? RunAsync(context.ContentItem, recorder => recorder.RecordRemovalAsync(context.ContentItem)) : Task.CompletedTask;

    /// <summary>Services are asked for late: every content item of the site passes by here.</summary>
    private Task RunAsync(ContentItem item, Func<OrderRecorder, Task> work) =>
        item.ContentType == OrderReader.Type ? services.GetRequiredService<Guard>().RunAsync(work, $"order {item.ContentItemId}") : Task.CompletedTask;
}
