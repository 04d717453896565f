using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Reviews;

/// <summary>What is known of a member's reviews of one product, folded from the facts.</summary>
/// <param name="First">The first approval: it dates the award, so toggling gains nothing. Null before any.</param>
/// <param name="Standing">The latest approval among the reviews that are visible; null when none is.</param>
/// <param name="WithdrawnAt">When the last of them ceased to be visible; null while one is.</param>
internal sealed record ReviewState(ReviewApproved? First, ReviewApproved? Standing, DateTimeOffset? WithdrawnAt)
{
    /// <summary>What the rules judge: the review as it stands, dated by the first approval.</summary>
    public ReviewApproved? Judged => First is null ? null : (Standing ?? First) with { OccurredAt = First.OccurredAt };

    /// <param name="facts">By time.</param>
    public static ReviewState Of(IEnumerable<ReviewEvent> facts)
    {
        var known = facts.ToList();
        var latest = known.GroupBy(fact => fact.ReviewId).Select(group => group.Last()).ToList();
        return new(
            known.OfType<ReviewApproved>().FirstOrDefault(),
            latest.OfType<ReviewApproved>().MaxBy(fact => fact.OccurredAt),
            latest.TrueForAll(fact => fact is ReviewWithdrawn) ? latest.Select(fact => (DateTimeOffset?)fact.OccurredAt).Max() : null);
    }
}
