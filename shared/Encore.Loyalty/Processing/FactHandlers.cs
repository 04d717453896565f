using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Processing;

/// <summary>All handlers, asked in turn.</summary>
public sealed class FactHandlers(IEnumerable<IFactHandler> handlers)
{
    private readonly IReadOnlyList<IFactHandler> handlers = [.. handlers];

    /// <returns>The first refusal; null when all had their effect.</returns>
    public Refusal? Handle(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        foreach (var handler in handlers)
        {
            if (handler.Handles(fact) && handler.Handle(fact, work, now) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
