using Encore.Benchmarks;
using Encore.Replay;

// Ratios measured side by side in one run: absolute times say little, machines differ.
try
{
    var log = args is ["--replay", var file] ? PurchaseLog.Read(file) : SampleLog.Make(orders: 20_000, customers: 6_000);
    await ReplayBenchmark.RunAsync(log, rounds: 3);
    return 0;
}
catch (PurchaseLogException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 2;
}
