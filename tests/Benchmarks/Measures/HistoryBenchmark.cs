using System.Diagnostics;
using Encore.Benchmarks.Stage;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Testing;
using Spectre.Console;

namespace Encore.Benchmarks.Measures;

/// <summary>What a balance and a redemption cost a member with a short past and one with a long past, beside one raw round trip.</summary>
internal static class HistoryBenchmark
{
    private const int Short = 11;
    private const int Long = 100_001;
    private const int Reads = 2_000;
    private const int Redemptions = 10;

    public static async Task RunAsync()
    {
        var table = Figures.Table("median milliseconds", $"{Short} entries", $"{Long:N0} entries", "long / short", "raw round trip");
        foreach (var open in new Func<Task<BenchStore>>[] { BenchStore.SqliteAsync, BenchStore.PostgreSqlAsync })
        {
            await using var store = await open();
            await using var running = store.Start(new ClockModule(new ManualClock(Stocked.Expiry.AddMonths(-1))));
            var ledger = running.Service<ILedgerStore>();
            var (young, old) = (BenchStore.Member(1), BenchStore.Member(2));
            await Stocked.HistoryAsync(ledger, young, Short);
            await Stocked.HistoryAsync(ledger, old, Long);

            await using var connection = await store.OpenAsync();
            await using var ping = connection.CreateCommand();
            ping.CommandText = "SELECT 1";
            var raw = await MedianAsync(Reads, async _ => await ping.ExecuteScalarAsync());
            Add(table, $"balance on {store.Name}", await BothAsync(Reads, member => running.Engine.Members.AccountAsync(member)), raw);
            var request = 0;
            Add(table, $"redeem on {store.Name}", await BothAsync(Redemptions, async member =>
            {
                var result = await running.Engine.Redemptions.RedeemAsync(new(member, "coupon-5", $"r{++request}", "bench"));
                _ = result.Voucher ?? throw new InvalidOperationException(result.Refusal!.ToString());
            }), raw);

            async Task<(TimeSpan Short, TimeSpan Long)> BothAsync(int times, Func<MemberId, Task> work)
            {
                var spans = new List<(TimeSpan Short, TimeSpan Long)>();
                for (var index = 0; index < times; index++)
                {
                    // In turn, so that whatever else the machine does meets both alike.
                    spans.Add((await TimeAsync(() => work(young)), await TimeAsync(() => work(old))));
                }

                return (Figures.Median(spans.Select(span => span.Short)), Figures.Median(spans.Select(span => span.Long)));
            }
        }

        AnsiConsole.Write(table);
    }

    private static void Add(Table table, string name, (TimeSpan Short, TimeSpan Long) figures, TimeSpan raw) => table.AddRow(
        name, Figures.Milliseconds(figures.Short), Figures.Milliseconds(figures.Long), Figures.Ratio(figures.Long / figures.Short), Figures.Milliseconds(raw));

    private static async Task<TimeSpan> MedianAsync(int times, Func<int, Task> work)
    {
        var spans = new List<TimeSpan>();
        for (var index = 0; index < times; index++)
        {
            spans.Add(await TimeAsync(() => work(index)));
        }

        return Figures.Median(spans);
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }
}
