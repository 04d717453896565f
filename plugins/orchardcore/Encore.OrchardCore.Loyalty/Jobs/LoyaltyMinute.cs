using Encore.Loyalty;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;

namespace Encore.OrchardCore.Loyalty.Jobs;

/// <summary>What Encore does every minute: the inbox, what time has moved, messages, the comparison with the shop.</summary>
[BackgroundTask(
    Title = "Encore Loyalty",
    Schedule = "* * * * *",
    Description = "Gives recorded facts their effect, matures and expires points, sends messages, finds facts that were missed.",
    LockTimeout = 1_000,
    LockExpiration = 300_000)]
public sealed class LoyaltyMinute : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<LoyaltyEngine>().Jobs.RunAsync(cancellationToken);
}
