using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Encore.Services.Sweeps;

/// <summary>What the store's scheduler calls every minute, on whichever node: makes up for lost events, then lets the engine do its work.</summary>
public sealed class MinuteTask(EncoreEngine engine, OrderSweep orders, ReviewSweep reviews) : IScheduleTask
{
    public async Task ExecuteAsync()
    {
        await engine.RefreshAsync();
        if (await engine.FindAsync() is not { } running)
        {
            return;
        }

        await orders.RunAsync(running);
        await reviews.RunAsync(running);
        await running.Engine.Jobs.RunAsync();
    }
}
