using System.CommandLine;
using Encore.Benchmarks.Measures;
using Encore.Benchmarks.Stage;
using Encore.Replay;

// Ratios measured side by side in one run: absolute times say little, machines differ.
var what = new Argument<string[]>("what") { Description = "replay, writes, history, sweep, audit; nothing: all of them.", DefaultValueFactory = _ => ["replay", "writes", "history", "sweep", "audit"] };
what.AcceptOnlyFromAmong("replay", "writes", "history", "sweep", "audit");
var log = new Option<FileInfo?>("--replay") { Description = "The purchase log for 'replay'; without it one is made up." };
var members = new Option<int>("--members") { Description = "How many members 'sweep' takes; memory must not grow with them.", DefaultValueFactory = _ => 100_000 };
var root = new RootCommand("Encore's benchmarks: our operation beside the raw cost of the same rows on the same database.") { what, log, members };
root.SetAction(async parsed =>
{
    foreach (var name in parsed.GetValue(what)!)
    {
        await (name switch
        {
            "replay" => ReplayBenchmark.RunAsync(parsed.GetValue(log) is { } file ? PurchaseLog.Read(file.FullName) : SampleLog.Make(orders: 20_000, customers: 6_000), rounds: 3),
            "writes" => WriteBenchmark.RunAsync(),
            "history" => HistoryBenchmark.RunAsync(),
            "audit" => AuditBenchmark.RunAsync(entries: 300_000, rounds: 3),
            _ => SweepBenchmark.RunAsync(parsed.GetValue(members)),
        });
    }

    return 0;
});

try
{
    return await root.Parse(args).InvokeAsync();
}
catch (PurchaseLogException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 2;
}
