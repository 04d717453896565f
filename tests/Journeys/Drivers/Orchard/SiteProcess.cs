using System.Collections.Concurrent;
using System.Diagnostics;

namespace Encore.Journeys.Drivers.Orchard;

/// <summary>Runs a site; ends it when disposed.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private const int LinesKept = 60;
    private const int LengthOfOne = 1500;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly ConcurrentQueue<string> lines = [];
    private readonly Process process;

    /// <summary>In development, where the shop shows its dummy of a payment service.</summary>
    public SiteProcess(string folder, string assembly, Uri address, DroppedModules modules)
    {
        var start = new ProcessStartInfo("dotnet", assembly) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_TieredPGO"] = "0";
        modules.Announce(start.Environment);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string LastWords => $"The site's last words:\n{string.Join('\n', lines)}";

    public async Task AnswersAsync(Browser visitor)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience && !process.HasExited; await Task.Delay(TimeSpan.FromSeconds(0.5)))
        {
            if (await visitor.IsServedAsync("/"))
            {
                return;
            }
        }

        throw new InvalidOperationException("The site does not answer.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        lines.Enqueue(line is { Length: > LengthOfOne } ? line[..LengthOfOne] : line ?? "");
        while (lines.Count > LinesKept)
        {
            lines.TryDequeue(out _);
        }
    }
}
