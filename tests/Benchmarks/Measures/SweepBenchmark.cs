using Encore.Benchmarks.Stage;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Testing;
using Spectre.Console;

namespace Encore.Benchmarks.Measures;

/// <summary>
/// The expiry of many lots, one a member, beside a raw update of as many rows; then audit and rebuild of what that left, beside a raw reading of the entries.
/// </summary>
internal static class SweepBenchmark
{
    private const int RowsAtOnce = 500;

    public static async Task RunAsync(BenchStore store, int members)
    {
        await using var running = store.Start(new ClockModule(new ManualClock(Stocked.Expiry.AddDays(1))));
        await Stocked.LotsAsync(running.Service<ILedgerStore>(), members);
        await store.AnalyzeAsync();
        var table = Figures.Table($"{store.Name}, {members:N0} members, rows a second", "ours", "raw", "ours / raw", "CPU µs a row: ours", "raw");
        await using var peak = PeakMemory.Watch();
        var (count, swept) = await Spent.OnAsync(store, () => running.Engine.Jobs.SweepAsync());
        Require(count == members);
        Add("expire a lot each", members, swept, await UpdateAsync(store, members));
        var read = await ReadAsync(store);
        var audited = await Spent.OnAsync(store, async () => Require((await running.Engine.Audit.RunAsync()) is var audit && audit.IsClean && audit.Entries == 2L * members));
        Add("audit, entries", 2 * members, audited, read);
        var rebuilt = await Spent.OnAsync(store, async () => Require((await running.Engine.Audit.RebuildAsync(writes: true)) is var rebuild && rebuild.Accounts.Count == 0 && rebuild.Entries == 2L * members));
        Add("rebuild, entries", 2 * members, rebuilt, read);
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{peak.Megabytes} MB at most");

        void Add(string name, int rows, Spent ours, Spent raw) => table.AddRow(
            name, Figures.Rate(rows, ours.Elapsed), Figures.Rate(rows, raw.Elapsed), Figures.Ratio(raw.Elapsed / ours.Elapsed), ours.CpuEach(rows), raw.CpuEach(rows));
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("The ledger is not what was written.");
        }
    }

    /// <summary>Every lot's row is changed as an expiry changes it, a prepared statement each.</summary>
    private static async Task<Spent> UpdateAsync(BenchStore store, int members)
    {
        await using var connection = await store.OpenAsync();
        await using var update = connection.CreateCommand();
        update.CommandText = "UPDATE encore_lot SET available = 0, expired = 100, is_open = 0 WHERE member = @member AND lot = 1";
        var member = update.CreateParameter();
        member.ParameterName = "member";
        update.Parameters.Add(member);
        return await Spent.OnAsync(store, async () =>
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

    private static async Task<Spent> ReadAsync(BenchStore store)
    {
        await using var connection = await store.OpenAsync();
        return await Spent.OnAsync(store, async () =>
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
}
