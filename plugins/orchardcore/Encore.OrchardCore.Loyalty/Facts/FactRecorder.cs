using Encore.Loyalty;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Storage.Inbox;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace Encore.OrchardCore.Loyalty.Facts;

/// <summary>
/// Records facts through the transaction of the request, so that they are kept exactly when the order or review is, and has them processed after it has committed.
/// </summary>
public sealed class FactRecorder(ISession session, InboxWriter inbox, LoyaltyEngine engine, IAfterCommit afterCommit)
{
    private const string Savepoint = "encore";

    private readonly List<LoyaltyEvent> recorded = [];

    public async Task RecordAsync(IReadOnlyCollection<LoyaltyEvent> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        var transaction = await session.BeginTransactionAsync();
        await transaction.SaveAsync(Savepoint);
        try
        {
            foreach (var fact in facts)
            {
                await inbox.RecordAsync(transaction, engine.Events.Prepare(fact));
            }
        }
        catch
        {
            // The host's transaction must stay usable: on PostgreSQL a failed statement would end it.
            await transaction.RollbackAsync(Savepoint);
            throw;
        }

        await transaction.ReleaseAsync(Savepoint);
        Schedule(facts);
    }

    private void Schedule(IEnumerable<LoyaltyEvent> facts)
    {
        if (recorded.Count == 0)
        {
            afterCommit.Run(services => services.GetRequiredService<LoyaltyEngine>().Events.ProcessAsync(recorded));
        }

        recorded.AddRange(facts);
    }
}
