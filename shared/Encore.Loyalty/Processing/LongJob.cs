namespace Encore.Loyalty.Processing;

/// <summary>
/// Work that takes longer than a request should: it runs beside, tells how far it is, and can be cancelled. One at a time; a node knows only its own.
/// Disposing it, as the engine's container does, cancels what runs.
/// </summary>
public sealed class LongJob<TReport>(TimeProvider clock) : IDisposable
    where TReport : class
{
    private readonly Lock gate = new();
    private CancellationTokenSource? running;
    private JobStatus<TReport>? latest;
    private bool isClosed;

    /// <summary>The job that runs, or the last one that did; null before the first.</summary>
    public JobStatus<TReport>? Latest
    {
        get
        {
            lock (gate)
            {
                return latest;
            }
        }
    }

    /// <returns>False, with nothing started, while another one runs.</returns>
    public bool Start(string actor, Func<IProgress<TReport>, CancellationToken, Task<TReport>> work)
    {
        CancellationTokenSource cancel;
        lock (gate)
        {
            if (running is not null || isClosed)
            {
                return false;
            }

            cancel = running = new();
            latest = new(JobState.Running, null, clock.GetUtcNow(), null, actor, null);
        }

        // Nothing of the request goes along: not its culture, not its ambient transaction.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => RunAsync(work, cancel), CancellationToken.None);
        }

        return true;
    }

    public void Cancel()
    {
        lock (gate)
        {
            running?.Cancel();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            running?.Cancel();
        }
    }

    private async Task RunAsync(Func<IProgress<TReport>, CancellationToken, Task<TReport>> work, CancellationTokenSource cancel)
    {
        try
        {
            var report = await work(new Told(this), cancel.Token);
            End(JobState.Done, report, null);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            End(JobState.Cancelled, null, null);
        }
        catch (Exception problem)
        {
            End(JobState.Failed, null, problem.Message);
        }
    }

    private void End(JobState state, TReport? report, string? problem)
    {
        lock (gate)
        {
            running?.Dispose();
            running = null;
            latest = latest! with { State = state, Report = report ?? latest.Report, EndedAt = clock.GetUtcNow(), Problem = problem };
        }
    }

    private void Tell(TReport report)
    {
        lock (gate)
        {
            latest = latest! with { Report = report };
        }
    }

    private sealed class Told(LongJob<TReport> job) : IProgress<TReport>
    {
        public void Report(TReport value) => job.Tell(value);
    }
}
