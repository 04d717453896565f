using System.Diagnostics;
using System.Globalization;

namespace Encore.Benchmarks.Stage;

/// <summary>Runs a measure at a tenth of a size and at the size, on each database, each in a process of its own: what one leaves in memory is not counted for the next.</summary>
internal static class Sizes
{
    /// <param name="name">Of the measure, as on the command line.</param>
    /// <param name="option">That sets its size.</param>
    /// <param name="size">The larger one.</param>
    /// <param name="database">Null: all of them, in processes of their own.</param>
    /// <param name="measure">Runs in this process.</param>
    public static async Task RunAsync(string name, string option, int size, string? database, Func<BenchStore, int, Task> measure)
    {
        if (database is not null)
        {
            await using var store = await BenchStore.OnAsync(database);
            await measure(store, size);
            return;
        }

        foreach (var (on, part) in new[] { ("SQLite", size / 10), ("SQLite", size), ("PostgreSQL", size / 10), ("PostgreSQL", size) })
        {
            await AloneAsync([name, option, part.ToString(CultureInfo.InvariantCulture), "--on", on]);
        }
    }

    private static async Task AloneAsync(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(Sizes).Assembly.Location, .. arguments]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
