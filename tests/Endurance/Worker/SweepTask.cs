using Encore.Endurance.Stage;

namespace Encore.Endurance.Worker;

/// <summary>Records what time has moved; says for how many members it did so itself.</summary>
internal static class SweepTask
{
    public static async Task RunAsync(Node node, WorkerArguments args)
    {
        _ = args;
        WorkerProgram.Say($"swept {await node.Engine.Jobs.SweepAsync()}");
    }
}
