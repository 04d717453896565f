using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;

namespace Encore.Loyalty.Processing;

/// <summary>Where adapters hand in facts.</summary>
public sealed class EventDesk(IInboxStore inbox, EventProcessor processor, FactComparison comparison, HostOptions host, TimeProvider clock)
{
    /// <summary>The row to record for a fact: for hosts that write it through a transaction of their own. A fact that cannot be is kept as refused, with the reason.</summary>
    /// <exception cref="ArgumentException">The member belongs to another scope: the adapter asked the wrong engine.</exception>
    public InboxItem Prepare(LoyaltyEvent fact)
    {
        if (fact.Member.Scope != host.Scope)
        {
            throw new ArgumentException($"The member belongs to the scope '{fact.Member.Scope}', not '{host.Scope}'.", nameof(fact));
        }

        var item = InboxItem.From(fact, clock.GetUtcNow());
        return fact.Problem() is { } problem ? item with { Status = InboxStatus.Refused, Result = new Refusal(RefusalCode.RequestInvalid, problem).ToString() } : item;
    }

    /// <summary>Records a fact; it is processed by the next <see cref="ProcessAsync(ProcessingTime, IProgress{ProcessingReport}?, CancellationToken)"/>, here or on another node.</summary>
    public async Task<RecordOutcome> RecordAsync(LoyaltyEvent fact, CancellationToken cancel = default) =>
        (await inbox.RecordAsync([Prepare(fact)], cancel))[0];

    public Task<IReadOnlyList<RecordOutcome>> RecordAsync(IEnumerable<LoyaltyEvent> facts, CancellationToken cancel = default) =>
        inbox.RecordAsync([.. facts.Select(Prepare)], cancel);

    /// <summary>Records facts and gives them their effect at once. What others have recorded is left to the minute task, so nobody waits for a backlog.</summary>
    public async Task<IReadOnlyList<RecordOutcome>> TellAsync(IEnumerable<LoyaltyEvent> facts, CancellationToken cancel = default)
    {
        var items = facts.Select(Prepare).ToList();
        var outcomes = await inbox.RecordAsync(items, cancel);
        await processor.ProcessTheseAsync(items.Where(item => item.Status == InboxStatus.Pending), cancel);
        return outcomes;
    }

    /// <inheritdoc cref="TellAsync(IEnumerable{LoyaltyEvent}, CancellationToken)"/>
    public async Task<RecordOutcome> TellAsync(LoyaltyEvent fact, CancellationToken cancel = default) => (await TellAsync([fact], cancel))[0];

    /// <summary>Gives these facts, which the host has recorded through a transaction of its own, their effect at once.</summary>
    public Task<ProcessingReport> ProcessAsync(IEnumerable<LoyaltyEvent> recorded, CancellationToken cancel = default) =>
        processor.ProcessTheseAsync(recorded.Select(Prepare).Where(item => item.Status == InboxStatus.Pending), cancel);

    /// <summary>For adapters that judge by what stands in the shop instead of by what they are told.</summary>
    /// <returns>The facts that the inbox does not know yet; null when there are none.</returns>
    public async Task<ShopRecord?> NewsAsync(ShopRecord record, CancellationToken cancel = default) =>
        (await comparison.NewsAsync([record], host.CountsFrom, cancel)).FirstOrDefault();

    /// <summary>Gives all recorded facts their effect.</summary>
    public Task<ProcessingReport> ProcessAsync(ProcessingTime time = ProcessingTime.Live, IProgress<ProcessingReport>? progress = null, CancellationToken cancel = default) =>
        processor.RunAsync(time, progress, cancel);

    /// <summary>Facts that a person should look at, newest first.</summary>
    public Task<IReadOnlyList<InboxItem>> ProblemsAsync(int limit = 100, CancellationToken cancel = default) => inbox.ProblemsAsync(limit, cancel);
}
