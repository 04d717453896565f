using System.CommandLine;
using Encore.Benchmarks.Measures;
using Encore.Benchmarks.Stage;
using Encore.Replay;
using Spectre.Console;

// Ratios measured side by side in one run: absolute times say little, machines differ.
string[] all = ["replay", "writes", "history", "sweep", "audit", "cart", "simulation"];
var what = new Argument<string[]>("what") { Description = $"{string.Join(", ", all)}; nothing: all of them.", DefaultValueFactory = _ => all };
what.AcceptOnlyFromAmong(all);
var log = new Option<FileInfo?>("--replay") { Description = "The purchase log for 'replay' and 'simulation'; without it one is made up." };
var orders = new Option<int>("--orders") { Description = "How many orders 'simulation' makes up where there is no log.", DefaultValueFactory = _ => 200_000 };
var members = new Option<int>("--members") { Description = "How many members 'sweep' takes, after a tenth of them: the most memory it takes must be the same.", DefaultValueFactory = _ => 100_000 };
var entries = new Option<int>("--entries") { Description = "How many entries 'audit' takes, likewise.", DefaultValueFactory = _ => 1_000_000 };
var on = new Option<string?>("--on") { Description = "SQLite or PostgreSQL: 'sweep' and 'audit' there alone, and only the size given, in this process." };
on.AcceptOnlyFromAmong("SQLite", "PostgreSQL");
var root = new RootCommand("Encore's benchmarks: our operation beside the raw cost of the same rows on the same database.") { what, log, orders, members, entries, on };
root.SetAction(async parsed =>
{
    foreach (var name in parsed.GetValue(what)!)
    {
        await (name switch
        {
            "replay" => ReplayBenchmark.RunAsync(parsed.GetValue(log) is { } file ? PurchaseLog.Read(file.FullName) : SampleLog.Make(orders: 20_000, customers: 6_000), rounds: 3),
            "writes" => WriteBenchmark.RunAsync(),
            "cart" => CartBenchmark.RunAsync(),
            "simulation" => SimulationBenchmark.RunAsync(parsed.GetValue(log) is { } past ? PurchaseLog.Read(past.FullName) : SampleLog.Make(parsed.GetValue(orders), parsed.GetValue(orders) / 3)),
            "history" => HistoryBenchmark.RunAsync(),
            "audit" => Sizes.RunAsync("audit", "--entries", parsed.GetValue(entries), parsed.GetValue(on), AuditBenchmark.RunAsync),
            _ => Sizes.RunAsync("sweep", "--members", parsed.GetValue(members), parsed.GetValue(on), SweepBenchmark.RunAsync),
        });
    }

    return 0;
});

// Into a file, too, every figure in its line.
AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 160);
try
{
    return await root.Parse(args).InvokeAsync();
}
catch (PurchaseLogException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 2;
}
