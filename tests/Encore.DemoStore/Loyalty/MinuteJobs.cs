namespace Encore.DemoStore.Loyalty;

/// <summary>The engine's jobs, every minute.</summary>
public sealed class MinuteJobs(EncoreHost encore, ILogger<MinuteJobs> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await encore.Engine.Jobs.RunAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "The loyalty jobs failed; the next round tries again.");
            }
        }
    }
}
