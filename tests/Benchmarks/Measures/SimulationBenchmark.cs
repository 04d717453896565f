using System.Diagnostics;
using Encore.Benchmarks.Stage;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Programs.Simulation;
using Encore.Replay;
using Spectre.Console;

namespace Encore.Benchmarks.Measures;

/// <summary>Orders a second through a simulation, both programs together, beside a raw pass over the same orders: each page read, and each order's lines added up.</summary>
internal static class SimulationBenchmark
{
    private const string Tiered =
        """
        { "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1, "maturation": { "days": 14 }, "validity": { "months": 12 } } ],
          "tiers": { "basis": "spent", "levels": [ { "id": "silver", "threshold": 200, "multiplier": 1.25 }, { "id": "gold", "threshold": 800, "multiplier": 1.5 } ] } }
        """;

    public static async Task RunAsync(IReadOnlyList<LoggedOrder> log)
    {
        await using var store = await BenchStore.SqliteAsync();
        await using var running = store.Start(new ShopHistoryModule(new LoggedHistory(log)));
        var simulations = running.Engine.Simulations;
        var table = Figures.Table($"simulation of {log.Count:N0} orders, one thread", "orders a second", "orders a processor second", "raw pass", "raw / ours", "members", "bytes allocated an order", "most memory");
        foreach (var (name, document) in new[] { ("default beside itself", DefaultProgram.Document()), ("default beside one with tiers", Tiered) })
        {
            for (var round = 1; round <= 2; round++)
            {
                await using var peak = PeakMemory.Watch();
                var raw = await RawAsync(new(log));
                var (before, cpu, watch) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
                var report = await simulations.RunAsync(new(document));
                var (elapsed, spent) = (watch.Elapsed, Environment.CpuUsage.TotalTime - cpu);
                if (report.Orders != log.Count || report.Refused > 0)
                {
                    throw new InvalidOperationException($"{report.Orders} of {log.Count} orders were played, {report.Refused} refused.");
                }

                table.AddRow(
                    $"{name}, round {round}", Figures.Rate(log.Count, elapsed), Figures.Rate(log.Count, spent), Figures.Rate(log.Count, raw), Figures.Ratio(elapsed / raw), $"{report.Members:N0}",
                    $"{(GC.GetTotalAllocatedBytes() - before) / log.Count:N0}", $"{peak.Megabytes} MB");
            }
        }

        AnsiConsole.Write(table);
    }

    private static async Task<TimeSpan> RawAsync(LoggedHistory history)
    {
        var (watch, sum) = (Stopwatch.StartNew(), 0m);
        for (string? after = null; ;)
        {
            var page = await history.ReadAsync(after, DateTimeOffset.MinValue, 500, CancellationToken.None);
            sum += page.Records.Sum(record => record.Facts.OfType<Encore.Loyalty.Processing.Events.OrderPaid>().Sum(paid => paid.Order.Goods));
            if (page.Next is null)
            {
                return sum > 0 ? watch.Elapsed : throw new InvalidOperationException("The log is empty.");
            }

            after = page.Next;
        }
    }
}
