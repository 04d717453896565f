using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Processing;

/// <summary>Brings a member's ledger to what the known facts of one origin say should stand. Pure but for the work it is given.</summary>
public interface IFactHandler
{
    bool Handles(LoyaltyEvent fact);

    /// <returns>Null when the fact had its effect, which may be none.</returns>
    Refusal? Handle(LoyaltyEvent fact, MemberWork work, DateTimeOffset now);
}
