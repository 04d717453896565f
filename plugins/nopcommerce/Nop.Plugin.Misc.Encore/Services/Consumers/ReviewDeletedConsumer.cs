using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Plugin.Misc.Encore.Services.Reviews;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>A review was deleted, alone or with others.</summary>
public sealed class ReviewDeletedConsumer(EventGuard guard, ReviewIntake reviews) : IConsumer<EntityDeletedEvent<ProductReview>>
{
    public Task HandleEventAsync(EntityDeletedEvent<ProductReview> eventMessage) =>
        guard.RunAsync($"Review {eventMessage.Entity.Id} was deleted", running => reviews.TakeAsync(running, eventMessage.Entity, isVisible: false));
}
