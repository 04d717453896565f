using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Reviews;

/// <summary>
/// One award per member and product: it stands while any review of the product by the member is approved, and after that where the withdrawal came too late to take it back.
/// </summary>
public sealed class ReviewHandler(Awarding awarding) : IFactHandler
{
    public bool Handles(LoyaltyEvent fact) => fact is ReviewEvent;

    public Refusal? Handle(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        var knownAt = now < fact.OccurredAt ? fact.OccurredAt : now;
        var state = ReviewState.Of(work.FactsOf(fact.Origin, knownAt).OfType<ReviewEvent>());
        if (state.Judged is not { } judged)
        {
            return null;
        }

        var refusal = state.Standing is null ? null : awarding.Grant(ReviewPurchases.Verified(judged, work, knownAt), work, now, isNew: fact == state.First);
        return refusal ?? awarding.Align(judged, award => new(Left(award, state), null), work, now);
    }

    private static Points Left(AwardDetails award, ReviewState state) =>
        state.WithdrawnAt is { } withdrawn && !(withdrawn > award.TakeBackUntil) ? Points.Zero : Points.Of(award.Points);
}
