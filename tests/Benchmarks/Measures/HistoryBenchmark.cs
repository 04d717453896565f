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
    private const int Reads = 2_000;
    private const int Redemptions = 10;

    /// <summary>Entries of a member's past. The lengths at which the built-in points of nopCommerce were measured, so that both can be held side by side.</summary>
    private static readonly int[] Lengths = [11, 10_001, 100_001];

    public static async Task RunAsync()
    {
        var table = Figures.Table("median milliseconds", [.. Lengths.Select(length => $"{length:N0} entries"), "longest / shortest", "raw round trip"]);
        foreach (var open in new Func<Task<BenchStore>>[] { BenchStore.SqliteAsync, BenchStore.PostgreSqlAsync })
        {
            await using var store = await open();
            await using var running = store.Start(new ClockModule(new ManualClock(Stocked.Expiry.AddMonths(-1))));
            var members = Lengths.Select((_, index) => BenchStore.Member(index)).ToList();
            foreach (var (member, length) in members.Zip(Lengths))
            {
                await Stocked.HistoryAsync(running.Service<ILedgerStore>(), member, length);
            }

            await store.AnalyzeAsync();
            await using var connection = await store.OpenAsync();
            await using var ping = connection.CreateCommand();
            ping.CommandText = "SELECT 1";
            var raw = await MedianAsync(Reads, async _ => await ping.ExecuteScalarAsync());
            Add(table, $"balance on {store.Name}", await EachAsync(Reads, member => running.Engine.Members.AccountAsync(member)), raw);
            var request = 0;
            Add(table, $"redeem on {store.Name}", await EachAsync(Redemptions, async member =>
            {
                var result = await running.Engine.Redemptions.RedeemAsync(new(member, "coupon-5", $"r{++request}", "bench"));
                _ = result.Voucher ?? throw new InvalidOperationException(result.Refusal!.ToString());
            }), raw);

            async Task<IReadOnlyList<TimeSpan>> EachAsync(int times, Func<MemberId, Task> work)
            {
                var spans = members.Select(_ => new List<TimeSpan>()).ToList();
                for (var index = 0; index < times; index++)
                {
                    // In turn, so that whatever else the machine does meets all alike.
                    foreach (var (member, taken) in members.Zip(spans))
                    {
                        taken.Add(await TimeAsync(() => work(member)));
                    }
                }

                return [.. spans.Select(Figures.Median)];
            }
        }

        AnsiConsole.Write(table);
    }

    private static void Add(Table table, string name, IReadOnlyList<TimeSpan> figures, TimeSpan raw) =>
        table.AddRow([name, .. figures.Select(Figures.Milliseconds), Figures.Ratio(figures[^1] / figures[0]), Figures.Milliseconds(raw)]);

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
