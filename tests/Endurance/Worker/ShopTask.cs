using Encore.Endurance.Stage;

namespace Encore.Endurance.Worker;

/// <summary>Lives through the plan step by step until somebody kills it. Each step is told when it is over, never before.</summary>
internal static class ShopTask
{
    public static async Task RunAsync(Node node, WorkerArguments args)
    {
        var plan = new ShopPlan(node, args.Instant("epoch")!.Value);
        for (var step = args.Number("from"); ; step += args.Number("stride"))
        {
            var current = step;
            WorkerProgram.Say($"{current} {await Outage.OutlastAsync(() => plan.DoAsync(current))}");
        }
    }
}
