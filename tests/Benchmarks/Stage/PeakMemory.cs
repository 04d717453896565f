using System.Diagnostics;

namespace Encore.Benchmarks.Stage;

/// <summary>The most memory that this process held at once while it was watched, servers not counted.</summary>
internal sealed class PeakMemory : IAsyncDisposable
{
    private readonly Timer timer;
    private long peak;

    private PeakMemory()
    {
        GC.Collect();
        timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
    }

    public long Megabytes => Interlocked.Read(ref peak) / (1024 * 1024);

    public static PeakMemory Watch() => new();

    public ValueTask DisposeAsync() => timer.DisposeAsync();

    private void Look()
    {
        using var process = Process.GetCurrentProcess();
        Interlocked.Exchange(ref peak, Math.Max(peak, process.WorkingSet64));
    }
}
