using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Earning;

/// <summary>Facts that earn once and are never undone.</summary>
public sealed class SimpleHandler(Awarding awarding) : IFactHandler
{
    public bool Handles(LoyaltyEvent fact) => fact is OccasionEvent;

    public Refusal? Handle(LoyaltyEvent fact, MemberWork work, DateTimeOffset now) => awarding.Grant(fact, work, now);
}
