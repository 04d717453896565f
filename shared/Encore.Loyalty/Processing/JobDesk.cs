using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing.Reconciliation;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Surveys;

namespace Encore.Loyalty.Processing;

/// <summary>What runs every minute on every node; all of it may run twice at once.</summary>
public sealed class JobDesk(EventProcessor processor, DueSweep sweep, ReconciliationSweep reconciliation, MemberRecount recount, SurveyWaves surveys, OutboxDispatch outbox, GatewayDispatch gateways, TimeProvider clock) : IDisposable
{
    private const int MembersInAMinute = 20_000;

    private readonly LongJob<RecountReport> recounting = new(clock);

    /// <summary>The recount of members that was started on this node; null before the first.</summary>
    public JobStatus<RecountReport>? LatestRecount => recounting.Latest;

    /// <exception cref="AggregateException">The comparison with the shop, or the making of gift cards, failed in part; all else is done.</exception>
    public async Task<JobReport> RunAsync(CancellationToken cancel = default)
    {
        var facts = await processor.RunAsync(cancel: cancel);
        var swept = await sweep.RunAsync(cancel: cancel);

        // Time may have brought facts of its own.
        facts += swept == 0 ? ProcessingReport.None : await processor.RunAsync(cancel: cancel);
        await recount.RunAsync(MembersInAMinute, cancel: cancel);
        await surveys.RunAsync(MembersInAMinute, cancel);
        var sent = await outbox.RunAsync(cancel);
        var compared = await reconciliation.RunAsync(cancel: cancel);
        var all = compared.Missing == 0 ? facts : facts + await processor.RunAsync(cancel: cancel);
        await gateways.RunAsync(cancel);
        return new(all, swept, sent, compared);
    }

    public Task<int> SweepAsync(IProgress<int>? progress = null, CancellationToken cancel = default) => sweep.RunAsync(progress, cancel);

    /// <summary>Compares with the shop to the end of its history, from where the minutes have come to, and gives what was missing its effect.</summary>
    /// <exception cref="AggregateException">Something could not be read; all else is recorded and has its effect in the next minute.</exception>
    public async Task<ReconciliationReport> ReconcileAsync(IProgress<ReconciliationReport>? progress = null, CancellationToken cancel = default)
    {
        var report = await reconciliation.RunAsync(int.MaxValue, progress, cancel);
        await processor.RunAsync(cancel: cancel);
        return report;
    }

    /// <summary>Looks at all members anew, to the end, where a version has taken effect that changes what they wait for; the minutes do so bit by bit.</summary>
    public Task<int> RecountAsync(IProgress<int>? progress = null, CancellationToken cancel = default) => recount.RunAsync(progress: progress, cancel: cancel);

    /// <summary>Starts the same beside the requests, unless one runs.</summary>
    public void StartRecount(string actor) => recounting.Start(actor, async (progress, cancel) => new(await recount.RunAsync(progress: new Counted(progress), cancel: cancel)));

    public void CancelRecount() => recounting.Cancel();

    public void Dispose() => recounting.Dispose();

    /// <summary>Sends what waits: messages, and vouchers that the host makes into something of its own.</summary>
    public async Task<int> DispatchAsync(CancellationToken cancel = default)
    {
        var sent = await outbox.RunAsync(cancel);
        try
        {
            await gateways.RunAsync(cancel);
        }
        catch (AggregateException)
        {
            // Asked for again, and told of, by the minute.
        }

        return sent;
    }

    private sealed class Counted(IProgress<RecountReport> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new(value));
    }
}
