using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Insights;

/// <summary>Audit and rebuild, at once or as jobs that run beside the requests which ask for them.</summary>
public sealed class AuditDesk(Auditor auditor, Rebuilder rebuilder, TimeProvider clock) : IDisposable
{
    private readonly LongJob<AuditReport> audit = new(clock);
    private readonly LongJob<RebuildReport> rebuild = new(clock);

    /// <summary>The audit that runs on this node, or the last one that did; null before the first.</summary>
    public JobStatus<AuditReport>? Latest => audit.Latest;

    public JobStatus<RebuildReport>? LatestRebuild => rebuild.Latest;

    public Task<AuditReport> RunAsync(IProgress<AuditReport>? progress = null, CancellationToken cancel = default) => auditor.RunAsync(progress, cancel);

    /// <param name="writes">False: only shows what would be written.</param>
    /// <param name="progress">Hears of every page.</param>
    /// <param name="cancel">Stops between two accounts.</param>
    public Task<RebuildReport> RebuildAsync(bool writes, IProgress<RebuildReport>? progress = null, CancellationToken cancel = default) => rebuilder.RunAsync(writes, progress, cancel);

    /// <summary>Starts an audit, unless one runs.</summary>
    public void Start(string actor) => audit.Start(actor, auditor.RunAsync);

    /// <summary>Starts a rebuild, unless one runs.</summary>
    public void StartRebuild(string actor, bool writes) => rebuild.Start(actor, (progress, cancel) => rebuilder.RunAsync(writes, progress, cancel));

    /// <summary>Stops what runs.</summary>
    public void Cancel()
    {
        audit.Cancel();
        rebuild.Cancel();
    }

    public void Dispose()
    {
        audit.Dispose();
        rebuild.Dispose();
    }
}
