using Encore.Endurance.Stage;
using Encore.Loyalty.Processing;

namespace Encore.Endurance.Worker;

/// <summary>Tells the facts of the plan, each processed at once; says how many were new and how many known.</summary>
internal static class RetellTask
{
    public static async Task RunAsync(Node node, WorkerArguments args)
    {
        var plan = new ShopPlan(node, args.Instant("epoch")!.Value);
        var counts = new Dictionary<RecordOutcome, int>();
        for (var step = args.Number("from"); step < args.Number("to"); step++)
        {
            if (plan.FactOf(step) is { } fact && fact.Kind == args.Text("facts"))
            {
                var outcome = await node.Engine.Events.RecordAsync(fact);
                counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
                await node.Engine.Events.ProcessAsync();
            }
        }

        foreach (var (outcome, count) in counts)
        {
            WorkerProgram.Say($"{outcome} {count}");
        }
    }
}
