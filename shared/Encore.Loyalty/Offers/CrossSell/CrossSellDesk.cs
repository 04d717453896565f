using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Offers.CrossSell;

/// <summary>Finds rules for cross-selling in the shop's own orders, as a job; what it found stays with the node that ran it until the next one.</summary>
public sealed class CrossSellDesk(CrossSellMiner miner, TimeProvider clock) : IDisposable
{
    private readonly LongJob<CrossSellReport> job = new(clock);

    /// <summary>The job that runs, or the last one that did; null before the first.</summary>
    public JobStatus<CrossSellReport>? Latest => job.Latest;

    /// <inheritdoc cref="CrossSellMiner.HasOrders"/>
    public bool HasOrders => miner.HasOrders;

    /// <returns>False, with nothing started, while another one runs.</returns>
    /// <exception cref="ArgumentException">The settings cannot be.</exception>
    public bool Start(string actor, CrossSellSettings settings)
    {
        Check(settings);
        return job.Start(actor, (progress, cancel) => miner.RunAsync(settings, progress, cancel));
    }

    public void Cancel() => job.Cancel();

    /// <inheritdoc cref="CrossSellMiner.RunAsync"/>
    /// <exception cref="ArgumentException">The settings cannot be.</exception>
    public Task<CrossSellReport> RunAsync(CrossSellSettings settings, IProgress<CrossSellReport>? progress = null, CancellationToken cancel = default)
    {
        Check(settings);
        return miner.RunAsync(settings, progress, cancel);
    }

    public void Dispose() => job.Dispose();

    private static void Check(CrossSellSettings settings)
    {
        if (settings.Problem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(settings));
        }
    }
}
