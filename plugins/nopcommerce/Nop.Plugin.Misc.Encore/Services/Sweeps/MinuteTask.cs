using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Encore.Services.Sweeps;

/// <summary>What the store's scheduler calls every minute, on whichever node: the engine does its work, and makes up for lost events.</summary>
public sealed class MinuteTask(EncoreEngine engine) : IScheduleTask
{
    public async Task ExecuteAsync()
    {
        await engine.RefreshAsync();
        if (await engine.FindAsync() is { } running)
        {
            await running.Engine.Jobs.RunAsync();
        }
    }
}
