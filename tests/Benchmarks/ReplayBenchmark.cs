using System.Diagnostics;
using System.Globalization;
using Autofac;
using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Schema;
using Encore.Replay;
using Spectre.Console;

namespace Encore.Benchmarks;

/// <summary>Orders a second through inbox, rules and ledger, beside the raw cost of writing the same rows to the same kind of database.</summary>
internal static class ReplayBenchmark
{
    public static async Task RunAsync(IReadOnlyList<LoggedOrder> log, int rounds)
    {
        var table = new Table().AddColumns("SQLite, one connection", "ours", "raw", "ours / raw");
        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        for (var round = 1; round <= rounds; round++)
        {
            var (recording, ours) = await OursAsync(log);
            var raw = await RawAsync(recording);
            table.AddRow($"round {round}: {log.Count:N0} orders, orders a second", Rate(log.Count, ours), Rate(log.Count, raw), (raw / ours).ToString("0.00", CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
    }

    private static async Task<(RecordingStore Recording, TimeSpan Elapsed)> OursAsync(IReadOnlyList<LoggedOrder> log)
    {
        using var database = new TemporaryDatabase();
        await new SchemaMigrations(database.Storage).MigrateAsync();
        var host = new HostOptions { Scope = TemporaryDatabase.Scope, Currency = Currency.Of("USD") };
        await using var plain = LoyaltyEngine.Start(host, new StorageModule(database.Storage));
        var recording = new RecordingStore(plain.Service<ILedgerStore>(), plain.Service<IInboxStore>());
        await using var running = LoyaltyEngine.Start(host, new StorageModule(database.Storage), new Recorder(recording));
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

    private static async Task<TimeSpan> RawAsync(RecordingStore recording)
    {
        using var database = new TemporaryDatabase();
        await new SchemaMigrations(database.Storage).MigrateAsync();
        using var connection = database.Open();
        using var writer = new RawWriter(connection);
        var watch = Stopwatch.StartNew();
        recording.Recorded.ForEach(writer.Write);
        recording.Committed.ForEach(writer.Write);
        return watch.Elapsed;
    }

    private static string Rate(int orders, TimeSpan elapsed) => (orders / elapsed.TotalSeconds).ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Takes the place of both stores and hands everything on.</summary>
    private sealed class Recorder(RecordingStore recording) : Module
    {
        protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(recording).As<ILedgerStore>().As<IInboxStore>();
    }
}
