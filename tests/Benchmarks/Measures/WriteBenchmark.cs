using System.Diagnostics;
using Encore.Benchmarks.Raw;
using Encore.Benchmarks.Stage;
using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Spectre.Console;

namespace Encore.Benchmarks.Measures;

/// <summary>Single writes on PostgreSQL, as requests make them: an order told and granted, a reward redeemed; beside the same rows written raw by as many writers.</summary>
internal static class WriteBenchmark
{
    private const int Operations = 2_000;
    private const int Warmup = 300;

    public static async Task RunAsync()
    {
        var table = Figures.Table("single writes on PostgreSQL, operations a second", "ours", "raw", "ours / raw");
        foreach (var writers in new[] { 1, 8 })
        {
            await using var store = await BenchStore.PostgreSqlAsync();
            await using var raw = await BenchStore.PostgreSqlAsync();
            await using var plain = store.Start();
            var recording = new RecordingStore(plain.Service<ILedgerStore>(), plain.Service<IInboxStore>());
            await using var running = store.Start(recording);
            await ForEachAsync(writers, 0, Warmup, number => AccrueAsync(running.Engine, number));
            await ForEachAsync(writers, 0, Warmup, number => RedeemAsync(running.Engine, number));

            var accrued = await ForEachAsync(writers, Warmup, Operations, number => AccrueAsync(running.Engine, number));
            var beforeRedeeming = recording.Committed.Count;
            var redeemed = await ForEachAsync(writers, Warmup, Operations, number => RedeemAsync(running.Engine, number));
            var (rawAccrued, rawRedeemed) = await RawAsync(store, raw, recording, writers, beforeRedeeming);
            table.AddRow($"accrue, {writers} at once", Figures.Rate(Operations, accrued), Figures.Rate(Operations, rawAccrued), Figures.Ratio(rawAccrued / accrued));
            table.AddRow($"redeem, {writers} at once", Figures.Rate(Operations, redeemed), Figures.Rate(Operations, rawRedeemed), Figures.Ratio(rawRedeemed / redeemed));
        }

        AnsiConsole.Write(table);
    }

    private static async Task AccrueAsync(LoyaltyEngine engine, int number) => await engine.Events.TellAsync(new OrderPaid
    {
        Member = BenchStore.Member(number),
        OccurredAt = DateTimeOffset.UtcNow.AddDays(-20),
        OrderId = $"o{number}",
        Order = new() { Currency = Currency.Of("USD"), Lines = [new() { LineId = "1", ProductId = "unit", Net = 120 }], Total = 120 },
    });

    private static async Task RedeemAsync(LoyaltyEngine engine, int number)
    {
        var result = await engine.Redemptions.RedeemAsync(new(BenchStore.Member(number), "coupon-5", $"r{number}", "bench"));
        _ = result.Voucher ?? throw new InvalidOperationException(result.Refusal!.ToString());
    }

    /// <summary>The recorded transactions once more: those of one member by the same writer in their order, as many writers as before.</summary>
    private static async Task<(TimeSpan Accrued, TimeSpan Redeemed)> RawAsync(BenchStore written, BenchStore raw, RecordingStore recording, int writers, int beforeRedeeming)
    {
        await using var source = await written.OpenAsync();
        var rows = await StoredRows.ReadAsync(source);
        var lanes = Enumerable.Range(0, writers).Select(_ => raw.OpenAsync()).ToList();
        var connections = await Task.WhenAll(lanes);
        var pens = connections.Select(connection => new RawWriter(connection, rows)).ToList();
        var facts = recording.Recorded.ToDictionary(items => items[0].Member, items => items);
        var accruals = recording.Committed.Take(beforeRedeeming).Where(commits => commits[0].Vouchers.Count == 0).ToList();
        var redemptions = recording.Committed.Where(commits => commits[0].Vouchers.Count > 0).ToList();

        var accrued = await WriteAsync(accruals, commits =>
        {
            pens[Lane(commits)].Record(facts[commits[0].Account.Member]);
            pens[Lane(commits)].Commit(commits, recording.EventKeys);
        });
        var redeemed = await WriteAsync(redemptions, commits => pens[Lane(commits)].Commit(commits, recording.EventKeys));
        pens.ForEach(pen => pen.Dispose());
        await Task.WhenAll(connections.Select(connection => connection.DisposeAsync().AsTask()));
        return (accrued, redeemed);

        int Lane(IReadOnlyList<MemberCommit> commits) => int.Parse(commits[0].Account.Member.Value[^7..], System.Globalization.CultureInfo.InvariantCulture) % writers;

        async Task<TimeSpan> WriteAsync(List<IReadOnlyList<MemberCommit>> all, Action<IReadOnlyList<MemberCommit>> write)
        {
            all.Take(Warmup).ToList().ForEach(write);
            var byLane = all.Skip(Warmup).GroupBy(Lane).Select(lane => lane.ToList()).ToList();
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(byLane.Select(lane => Task.Run(() => lane.ForEach(write))));
            return watch.Elapsed;
        }
    }

    private static async Task<TimeSpan> ForEachAsync(int writers, int first, int count, Func<int, Task> work)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var number = first + writer; number < first + count; number += writers)
            {
                await work(number);
            }
        })));
        return watch.Elapsed;
    }
}
