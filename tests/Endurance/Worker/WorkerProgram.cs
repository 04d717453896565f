using Encore.Endurance.Stage;

namespace Encore.Endurance.Worker;

/// <summary>One process among several on the same database: gets ready, waits for the word, does its task and says what came of it, a line each.</summary>
internal static class WorkerProgram
{
    public const string Ready = "ready";

    private static readonly Dictionary<string, Func<Node, WorkerArguments, Task>> Tasks = new()
    {
        ["redeem"] = RedeemTask.RunAsync,
        ["retell"] = RetellTask.RunAsync,
        ["sweep"] = SweepTask.RunAsync,
        ["shop"] = ShopTask.RunAsync,
    };

    public static async Task<int> RunAsync(WorkerArguments args)
    {
        await using var node = Node.Open(StoreAddress.From(args), args.Instant("now"));
        await Outage.OutlastAsync(() => node.Engine.Members.TotalsAsync());
        Say(Ready);
        await Console.In.ReadLineAsync();
        _ = Task.Run(EndWithParent);
        await Tasks[args.Text("task")](node, args);
        return 0;
    }

    /// <summary>The input closes when the tests are gone, killed or not: nobody is left to work for.</summary>
    private static void EndWithParent()
    {
        while (Console.In.ReadLine() is not null)
        {
        }

        Environment.Exit(1);
    }

    /// <summary>Flushed at once: what was said before the process is killed counts.</summary>
    public static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
