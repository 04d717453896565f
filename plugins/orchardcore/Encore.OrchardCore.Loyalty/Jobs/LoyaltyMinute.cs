using Encore.Loyalty;
using Encore.OrchardCore.Loyalty.Facts;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;

namespace Encore.OrchardCore.Loyalty.Jobs;

/// <summary>What Encore does every minute: the inbox, what time has moved, messages; then the comparison with the shop.</summary>
[BackgroundTask(
    Title = "Encore Loyalty",
    Schedule = "* * * * *",
    Description = "Gives recorded facts their effect, matures and expires points, sends messages, finds facts that were missed.",
    LockTimeout = 1_000,
    LockExpiration = 300_000)]
public sealed class LoyaltyMinute : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        await serviceProvider.GetRequiredService<LoyaltyEngine>().Jobs.RunAsync(cancellationToken);

        // After the jobs: from here on this scope may hold the database's write lock until it ends.
        var guard = serviceProvider.GetRequiredService<Guard>();
        foreach (var reconciliation in serviceProvider.GetServices<IReconciliation>())
        {
            await guard.RunAsync<LoyaltyEngine>(_ => reconciliation.RunAsync(cancellationToken), reconciliation.GetType().Name);
        }
    }
}
