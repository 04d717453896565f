using System.Transactions;
using Encore.Loyalty;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Encore.Services;

/// <summary>
/// Stands between the store's events and Encore: nothing that goes wrong here may break a checkout, and the store's own transaction, which may be finished already,
/// is none of ours.
/// </summary>
public sealed class EventGuard(EncoreEngine engine, ILogger logger)
{
    /// <param name="what">For the log: "Order 1042 was paid".</param>
    /// <param name="work">Not done while the plugin is not installed.</param>
    public async Task RunAsync(string what, Func<RunningEngine, Task> work)
    {
        using var outside = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        try
        {
            if (await engine.FindAsync() is { } running)
            {
                await work(running);
            }
        }
        catch (Exception problem)
        {
            await TellAsync(what, problem);
        }

        outside.Complete();
    }

    private async Task TellAsync(string what, Exception problem)
    {
        try
        {
            await logger.ErrorAsync($"Encore Loyalty could not follow ({what}). The minute task will make up for what belongs into the ledger. {problem.Message}", problem);
        }
        catch (Exception)
        {
            // The log is in the same database; the sweep makes up for the event in any case.
        }
    }
}
