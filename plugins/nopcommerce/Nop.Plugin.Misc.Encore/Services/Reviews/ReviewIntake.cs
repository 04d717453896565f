using System.Globalization;
using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Misc.Encore.Services.Reviews;

/// <summary>Takes in a review as it stands. A fact is recorded only when the inbox says otherwise, so an approval that is announced twice counts once.</summary>
public sealed class ReviewIntake(MemberLookup members, EncoreSettings settings, TimeProvider clock)
{
    /// <param name="running">The engine.</param>
    /// <param name="review">As it stands, or stood before it was deleted.</param>
    /// <param name="isVisible">Approved and not deleted.</param>
    /// <returns>Whether there was something to record.</returns>
    public async Task<bool> TakeAsync(RunningEngine running, ProductReview review, bool isVisible)
    {
        if (await members.FindAsync(review.CustomerId) is not { } member
            || !IsBehind(review, isVisible, await KnownFacts.OfAsync(running, member, OriginOf(review))))
        {
            return false;
        }

        await running.Engine.Events.TellAsync(Event(review, member, isVisible));
        return true;
    }

    /// <summary>Whether the inbox says otherwise. It never heard of a review that is not visible: nothing to withdraw.</summary>
    public static bool IsBehind(ProductReview review, bool isVisible, IEnumerable<InboxItem> known)
    {
        var latest = known.Select(item => item.Event()).OfType<ReviewEvent>().LastOrDefault(fact => fact.ReviewId == IdOf(review));
        return isVisible ? latest is not ReviewApproved : latest is ReviewApproved;
    }

    /// <summary>For the sweep: reviews from before the installation earn only when they are approved after it, which an event tells.</summary>
    public bool IsSinceInstallation(ProductReview review) => review.CreatedOnUtc >= settings.InstalledAtUtc;

    public static SourceKey OriginOf(ProductReview review) => SourceKey.Review(Text(review.ProductId));

    private ReviewEvent Event(ProductReview review, MemberId member, bool isVisible) => isVisible
        ? new ReviewApproved { Member = member, OccurredAt = clock.GetUtcNow(), ReviewId = IdOf(review), ProductId = Text(review.ProductId) }
        : new ReviewWithdrawn { Member = member, OccurredAt = clock.GetUtcNow(), ReviewId = IdOf(review), ProductId = Text(review.ProductId) };

    private static string IdOf(ProductReview review) => Text(review.Id);

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
