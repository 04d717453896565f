using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Members;

/// <summary>Closes the account of somebody who asked to be forgotten. Encore keeps no names or addresses, so the entries can stay.</summary>
public sealed class ErasureHandler : IFactHandler
{
    public bool Handles(LoyaltyEvent fact) => fact is MemberErased;

    public Refusal? Handle(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        work.Set(MemberStatus.Erased);
        return null;
    }
}
