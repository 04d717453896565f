using Encore.Loyalty;
using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Misc.Encore.Services.Reviews;

/// <summary>Takes in a review as it stands. A fact is recorded only when the inbox says otherwise, so an approval that is announced twice counts once.</summary>
public sealed class ReviewIntake(MemberLookup members, ReviewPurchase purchase, TimeProvider clock)
{
    /// <param name="running">The engine.</param>
    /// <param name="review">As it stands, or stood before it was deleted.</param>
    /// <param name="isVisible">Approved and not deleted.</param>
    /// <returns>Whether there was something to record.</returns>
    public async Task<bool> TakeAsync(RunningEngine running, ProductReview review, bool isVisible)
    {
        if (await members.FindAsync(review.CustomerId) is not { } member)
        {
            return false;
        }

        // It is decided upon now, however old it is.
        var (events, now) = (running.Engine.Events, clock.GetUtcNow());
        if (await events.NewsAsync(ReviewEvents.Of(review, member, isVisible, now) with { Began = now }) is not { } news)
        {
            return false;
        }

        await events.TellAsync(await ReviewEvents.WithPurchaseAsync(news.Facts, review, purchase));
        return true;
    }
}
