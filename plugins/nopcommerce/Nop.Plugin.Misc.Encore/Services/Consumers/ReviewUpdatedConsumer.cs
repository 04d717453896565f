using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Plugin.Misc.Encore.Services.Reviews;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>A review was changed: there is no other event when it is disapproved. Approvals have one of their own.</summary>
public sealed class ReviewUpdatedConsumer(EventGuard guard, ReviewIntake reviews) : IConsumer<EntityUpdatedEvent<ProductReview>>
{
    public Task HandleEventAsync(EntityUpdatedEvent<ProductReview> eventMessage) =>
        guard.RunAsync($"Review {eventMessage.Entity.Id} was changed", running => eventMessage.Entity.IsApproved ? Task.CompletedTask : reviews.TakeAsync(running, eventMessage.Entity, isVisible: false));
}
