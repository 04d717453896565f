using Encore.Loyalty.Messages;

namespace Encore.Loyalty.Processing;

/// <summary>What runs every minute on every node; all of it may run twice at once.</summary>
public sealed class JobDesk(EventProcessor processor, DueSweep sweep, OutboxDispatch outbox)
{
    public async Task<JobReport> RunAsync(CancellationToken cancel = default)
    {
        var facts = await processor.RunAsync(cancel: cancel);
        var swept = await sweep.RunAsync(cancel: cancel);
        var sent = await outbox.RunAsync(cancel);
        return new(facts, swept, sent);
    }

    public Task<int> SweepAsync(IProgress<int>? progress = null, CancellationToken cancel = default) => sweep.RunAsync(progress, cancel);

    public Task<int> DispatchAsync(CancellationToken cancel = default) => outbox.RunAsync(cancel);
}
