using System.Diagnostics;
using Encore.Benchmarks.Stage;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Testing;
using Spectre.Console;

namespace Encore.Benchmarks.Measures;

/// <summary>
/// The expiry of many lots, one a member, beside a raw update of as many rows; then audit and rebuild of what that left, beside a raw reading of the entries.
/// A tenth of the members goes first: the memory it takes must be that of all of them.
/// </summary>
internal static class SweepBenchmark
{
    private const int RowsAtOnce = 500;

    public static async Task RunAsync(int members)
    {
        foreach (var open in new Func<Task<BenchStore>>[] { BenchStore.SqliteAsync, BenchStore.PostgreSqlAsync })
        {
            foreach (var size in new[] { members / 10, members })
            {
                await using var store = await open();
                await RunAsync(store, size);
            }
        }
    }

    private static async Task RunAsync(BenchStore store, int members)
    {
        await using var running = store.Start(new ClockModule(new ManualClock(Stocked.Expiry.AddDays(1))));
        await Stocked.LotsAsync(running.Service<ILedgerStore>(), members);
        var table = Figures.Table($"{store.Name}, {members:N0} members, rows a second", "ours", "raw", "ours / raw");
        await using var peak = PeakMemory.Watch();
        var swept = await TimeAsync(async () => await running.Engine.Jobs.SweepAsync());
        Add(table, "expire a lot each", members, swept, await UpdateAsync(store, members));
        var read = await ReadAsync(store);
        var audited = await TimeAsync(async () => Require((await running.Engine.Audit.RunAsync()) is var audit && audit.IsClean && audit.Entries == 2L * members));
        Add(table, "audit, entries", 2 * members, audited, read);
        var rebuilt = await TimeAsync(async () => Require((await running.Engine.Audit.RebuildAsync(writes: true)) is var rebuild && rebuild.Accounts.Count == 0 && rebuild.Entries == 2L * members));
        Add(table, "rebuild, entries", 2 * members, rebuilt, read);
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{peak.Megabytes} MB at most");
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("The ledger is not what was written.");
        }
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
