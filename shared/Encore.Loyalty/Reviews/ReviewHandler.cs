using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Reviews;

/// <summary>One award per member and product: it stands while any review of the product by the member is approved. Dated by the first approval, so toggling gains nothing.</summary>
public sealed class ReviewHandler(Awarding awarding) : IFactHandler
{
    public bool Handles(LoyaltyEvent fact) => fact is ReviewEvent;

    public Refusal? Handle(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        var facts = work.FactsOf(fact.Origin, knownAt: now < fact.OccurredAt ? fact.OccurredAt : now).OfType<ReviewEvent>().ToList();
        if (facts.OfType<ReviewApproved>().FirstOrDefault() is not { } first)
        {
            return null;
        }

        var stands = facts.GroupBy(review => review.ReviewId).Any(review => review.Last() is ReviewApproved);
        var refusal = stands ? awarding.Grant(first, work, now, isNew: fact == first) : null;
        return refusal ?? awarding.Align(first, award => new(stands ? Points.Of(award.Points) : Points.Zero, null), work, now);
    }
}
