using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Processing;

/// <summary>All handlers, asked in turn.</summary>
public sealed class FactHandlers(IEnumerable<IFactHandler> handlers)
{
    private readonly IReadOnlyList<IFactHandler> handlers = [.. handlers];

    /// <returns>The first refusal; null when all had their effect.</returns>
    public Refusal? Handle(LoyaltyEvent fact, MemberWork work, DateTimeOffset now) =>
        handlers.Where(handler => handler.Handles(fact)).Select(handler => handler.Handle(fact, work, now)).FirstOrDefault(refusal => refusal is not null);
}
