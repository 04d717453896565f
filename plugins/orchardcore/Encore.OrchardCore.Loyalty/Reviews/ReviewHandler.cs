using Encore.Loyalty;
using Encore.Loyalty.Processing.Events;
using Encore.OrchardCore.Loyalty.Facts;
using Encore.OrchardCore.Loyalty.Reviews.Data;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace Encore.OrchardCore.Loyalty.Reviews;

/// <summary>Hears of moderation: published is approved; unpublished or removed is withdrawn.</summary>
public sealed class ReviewHandler(IServiceProvider services, TimeProvider clock) : ContentHandlerBase
{
    public override Task PublishedAsync(PublishContentContext context) =>
        RecordAsync(context.ContentItem, (review, engine) => ReviewFacts.Approved(context.ContentItem, review, engine.Host, clock.GetUtcNow()));

    public override Task UnpublishedAsync(PublishContentContext context) =>
        RecordAsync(context.ContentItem, (review, engine) => ReviewFacts.Withdrawn(context.ContentItem, review, engine.Host, clock.GetUtcNow()));

    public override Task RemovedAsync(RemoveContentContext context) =>
        context.NoActiveVersionLeft
            ? RecordAsync(context.ContentItem, (review, engine) => ReviewFacts.Withdrawn(context.ContentItem, review, engine.Host, clock.GetUtcNow()))
            : Task.CompletedTask;

    /// <summary>Services are asked for late: every content item of the site passes by here.</summary>
    private Task RecordAsync(ContentItem item, Func<ProductReview, LoyaltyEngine, IReadOnlyCollection<LoyaltyEvent>> facts) =>
        item.ContentType == ProductReview.Type && item.TryGet<ProductReview>(out var review)
            ? services.GetRequiredService<Guard>().RunAsync<FactRecorder>(
                recorder => recorder.RecordAsync(facts(review, services.GetRequiredService<LoyaltyEngine>())),
                $"review {item.ContentItemId}")
            : Task.CompletedTask;
}
