using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Encore.Services.Reviews;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>A review was approved; approving it again is announced again.</summary>
public sealed class ReviewApprovedConsumer(EventGuard guard, ReviewIntake reviews) : IConsumer<ProductReviewApprovedEvent>
{
    public Task HandleEventAsync(ProductReviewApprovedEvent eventMessage) =>
        guard.RunAsync($"Review {eventMessage.ProductReview.Id} was approved", running => reviews.TakeAsync(running, eventMessage.ProductReview, isVisible: true));
}
