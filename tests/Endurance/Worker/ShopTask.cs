using System.Data.Common;
using Encore.Endurance.Stage;

namespace Encore.Endurance.Worker;

/// <summary>Lives through the plan step by step until somebody kills it. Each step is told when it is over, never before.</summary>
internal static class ShopTask
{
    private const int MostRetries = 200;

    public static async Task RunAsync(Node node, WorkerArguments args)
    {
        var plan = new ShopPlan(node, args.Instant("epoch")!.Value);
        for (var step = args.Number("from"); ; step += args.Number("stride"))
        {
            WorkerProgram.Say($"{step} {await StepAsync(plan, step)}");
        }
    }

    /// <summary>A lost database comes back: a host would try again with the next run of its task.</summary>
    private static async Task<string> StepAsync(ShopPlan plan, int step)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await plan.DoAsync(step);
            }
            catch (Exception problem) when (problem is DbException or IOException && attempt < MostRetries)
            {
                await Task.Delay(25);
            }
        }
    }
}
