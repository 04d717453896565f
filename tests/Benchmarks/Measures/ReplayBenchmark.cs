using System.Diagnostics;
using Encore.Benchmarks.Raw;
using Encore.Benchmarks.Stage;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;
using Encore.Replay;
using Spectre.Console;

namespace Encore.Benchmarks.Measures;

/// <summary>Orders a second through inbox, rules and ledger, beside the raw cost of writing the same rows to the same kind of database.</summary>
internal static class ReplayBenchmark
{
    public static async Task RunAsync(IReadOnlyList<LoggedOrder> log, int rounds)
    {
        var table = Figures.Table("replay on SQLite, one connection", "ours", "raw", "ours / raw");
        for (var round = 1; round <= rounds; round++)
        {
            await using var store = await BenchStore.SqliteAsync();
            var (recording, ours) = await OursAsync(store, log);
            var raw = await RawAsync(store, recording);
            table.AddRow($"round {round}: {log.Count:N0} orders, orders a second", Figures.Rate(log.Count, ours), Figures.Rate(log.Count, raw), Figures.Ratio(raw / ours));
        }

        AnsiConsole.Write(table);
    }

    private static async Task<(RecordingStore Recording, TimeSpan Elapsed)> OursAsync(BenchStore store, IReadOnlyList<LoggedOrder> log)
    {
        await using var plain = store.Start();
        var recording = new RecordingStore(plain.Service<ILedgerStore>(), plain.Service<IInboxStore>());
        await using var running = store.Start(recording);
        var replay = new Encore.Replay.Replay(running.Engine);
        var facts = log.Select(replay.Fact).ToList();

        var watch = Stopwatch.StartNew();
        foreach (var batch in facts.Chunk(Encore.Replay.Replay.BatchSize))
        {
            await running.Engine.Events.RecordAsync(batch);
        }

        await running.Engine.Events.ProcessAsync(ProcessingTime.AsOccurred);
        return (recording, watch.Elapsed);
    }

    private static async Task<TimeSpan> RawAsync(BenchStore written, RecordingStore recording)
    {
        await using var source = await written.OpenAsync();
        var rows = await StoredRows.ReadAsync(source);
        await using var store = await BenchStore.SqliteAsync();
        await using var connection = await store.OpenAsync();
        using var writer = new RawWriter(connection, rows);
        var watch = Stopwatch.StartNew();
        recording.Recorded.ForEach(writer.Record);
        recording.Committed.ForEach(commits => writer.Commit(commits, recording.EventKeys));
        return watch.Elapsed;
    }
}
