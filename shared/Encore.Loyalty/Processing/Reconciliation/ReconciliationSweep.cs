using Encore.Loyalty.Hosting;

namespace Encore.Loyalty.Processing.Reconciliation;

/// <summary>
/// Compares the shop's orders and reviews with the inbox and tells anew what got lost on the way: by a crash, by an exception that the shop swallowed, by a change for which it has no event.
/// </summary>
public sealed class ReconciliationSweep(IEnumerable<IShopHistory> histories, HistoryWalk walk)
{
    /// <summary>Pages of each history that a minute goes on by.</summary>
    public const int PagesARound = 10;

    private readonly IReadOnlyList<IShopHistory> histories = [.. histories];

    /// <summary>Facts that were missing are recorded, not yet processed.</summary>
    /// <param name="mostPages">Pages of each history at most; all to its end with <see cref="int.MaxValue"/>.</param>
    /// <param name="progress">Hears of the counts so far after each page.</param>
    /// <param name="cancel">Stops between two pages; the next run goes on there.</param>
    /// <exception cref="AggregateException">Something could not be read; all else is done.</exception>
    public async Task<ReconciliationReport> RunAsync(int mostPages = PagesARound, IProgress<ReconciliationReport>? progress = null, CancellationToken cancel = default)
    {
        var tally = new Tally(progress);
        foreach (var history in histories)
        {
            try
            {
                await walk.RunAsync(history, mostPages, tally, cancel);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                tally.Failed(problem);
            }
        }

        return tally.Close();
    }
}
