using System.Diagnostics;
using Encore.Benchmarks.Stage;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Testing;
using Spectre.Console;

namespace Encore.Benchmarks.Measures;

/// <summary>The expiry of many lots, one a member, beside a raw update of as many rows; then the audit of what that left, beside a raw reading of the entries.</summary>
internal static class SweepBenchmark
{
    private const int RowsAtOnce = 500;

    public static async Task RunAsync(int members)
    {
        var table = Figures.Table($"{members:N0} members, rows a second", "ours", "raw", "ours / raw");
        foreach (var open in new Func<Task<BenchStore>>[] { BenchStore.SqliteAsync, BenchStore.PostgreSqlAsync })
        {
            await using var store = await open();
            await using var running = store.Start(new ClockModule(new ManualClock(Stocked.Expiry.AddDays(1))));
            await Stocked.LotsAsync(running.Service<ILedgerStore>(), members);
            await using var peak = PeakMemory.Watch();
            var swept = await TimeAsync(async () => await running.Engine.Jobs.SweepAsync());
            var updated = await UpdateAsync(store, members);
            Add(table, $"expire on {store.Name}", members, swept, updated);
            var audited = await TimeAsync(async () =>
            {
                var report = await running.Engine.Audit.RunAsync();
                _ = report.IsClean && report.Entries == 2L * members ? report : throw new InvalidOperationException("The audit did not find what was written.");
            });
            Add(table, $"audit on {store.Name}, entries", 2 * members, audited, await ReadAsync(store));
            AnsiConsole.WriteLine($"{store.Name}: {peak.Megabytes} MB at most with {members:N0} members");
        }

        AnsiConsole.Write(table);
    }

    private static void Add(Table table, string name, int rows, TimeSpan ours, TimeSpan raw) =>
        table.AddRow(name, Figures.Rate(rows, ours), Figures.Rate(rows, raw), Figures.Ratio(raw / ours));

    /// <summary>Every lot's row is changed as an expiry changes it, a prepared statement each.</summary>
    private static async Task<TimeSpan> UpdateAsync(BenchStore store, int members)
    {
        await using var connection = await store.OpenAsync();
        await using var update = connection.CreateCommand();
        update.CommandText = "UPDATE encore_lot SET available = 0, expired = 100, is_open = 0 WHERE member = @member AND lot = 1";
        var member = update.CreateParameter();
        member.ParameterName = "member";
        update.Parameters.Add(member);
        return await TimeAsync(async () =>
        {
            foreach (var chunk in Enumerable.Range(0, members).Chunk(RowsAtOnce))
            {
                await using var transaction = await connection.BeginTransactionAsync();
                update.Transaction = transaction;
                foreach (var number in chunk)
                {
                    member.Value = BenchStore.Member(number).Value;
                    await update.ExecuteNonQueryAsync();
                }

                await transaction.CommitAsync();
            }
        });
    }

    private static async Task<TimeSpan> ReadAsync(BenchStore store)
    {
        await using var connection = await store.OpenAsync();
        return await TimeAsync(async () =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT * FROM encore_entry ORDER BY member, sequence";
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
            }
        });
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }
}
