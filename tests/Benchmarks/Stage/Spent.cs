using System.Diagnostics;
using System.Globalization;

namespace Encore.Benchmarks.Stage;

/// <summary>What some work took: time by the clock, and processor time here and in the database server, where that runs on this machine. On a busy machine the latter says more.</summary>
internal readonly record struct Spent(TimeSpan Elapsed, TimeSpan Here, TimeSpan? Server)
{
    public static async Task<Spent> OnAsync(BenchStore store, Func<Task> work) => (await OnAsync(store, async () =>
    {
        await work();
        return 0;
    })).Spent;

    public static async Task<(T Result, Spent Spent)> OnAsync<T>(BenchStore store, Func<Task<T>> work)
    {
        var (here, server, watch) = (OwnTime(), await ServerTimeAsync(store), Stopwatch.StartNew());
        var result = await work();
        var elapsed = watch.Elapsed;
        return (result, new(elapsed, OwnTime() - here, await ServerTimeAsync(store) - server));
    }

    /// <summary>Microseconds of processor time a row: here + in the server.</summary>
    public string CpuEach(int rows) =>
        string.Create(CultureInfo.InvariantCulture, $"{Here.TotalMicroseconds / rows:0.0}{(Server is { } server ? $" + {server.TotalMicroseconds / rows:0.0}" : "")}");

    private static TimeSpan OwnTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static async Task<TimeSpan?> ServerTimeAsync(BenchStore store)
    {
        if (!store.HasServer)
        {
            return null;
        }

        await using var connection = await store.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT pid FROM pg_stat_activity";
        await using var reader = await command.ExecuteReaderAsync();
        var sum = TimeSpan.Zero;
        while (await reader.ReadAsync())
        {
            sum += TimeOf(reader.GetInt32(0));
        }

        return sum;
    }

    private static TimeSpan TimeOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal) ? process.TotalProcessorTime : TimeSpan.Zero;
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // Gone meanwhile, or not of this machine.
            return TimeSpan.Zero;
        }
    }
}
