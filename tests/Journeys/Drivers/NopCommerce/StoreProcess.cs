using System.Collections.Concurrent;
using System.Diagnostics;

namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>Runs a store. It ends itself when plugins come or go, and is then started again, a limited number of times.</summary>
internal sealed class StoreProcess(PublishedStore store, string folder, Uri address) : IAsyncDisposable
{
    private const int MostStarts = 12;
    private const int LinesKept = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly ConcurrentQueue<string> lines = [];
    private readonly CancellationTokenSource closing = new();
    private Task running = Task.CompletedTask;
    private volatile int starts;

    public async Task StartAsync()
    {
        running = SuperviseAsync();
        await AnswersAsync(after: 0);
    }

    /// <summary>Lets an administrator restart the store, which is then up again.</summary>
    public async Task RestartAsync(Browser admin)
    {
        var before = starts;
        try
        {
            await admin.OpenAsync("/Admin/Common/RestartApplication");
        }
        catch (HttpRequestException)
        {
            // It may end before it has answered.
        }

        await AnswersAsync(before);
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        closing.Dispose();
    }

    private async Task SuperviseAsync()
    {
        while (!closing.IsCancellationRequested && starts < MostStarts)
        {
            using var process = Launch();
            try
            {
                await process.WaitForExitAsync(closing.Token);
                Keep($"(ended with {process.ExitCode})");
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo(store.Dotnet, "Nop.Web.dll") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (Path.GetDirectoryName(store.Dotnet) is { Length: > 0 } root)
        {
            start.Environment["DOTNET_ROOT"] = root;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        starts++;
        return process;
    }

    private async Task AnswersAsync(int after)
    {
        using var visitor = new Browser(address);
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience && !running.IsCompleted; await Task.Delay(TimeSpan.FromSeconds(0.5)))
        {
            if (starts > after && await visitor.IsServedAsync("/"))
            {
                return;
            }
        }

        if (running.IsFaulted)
        {
            await running;
        }

        throw new InvalidOperationException($"The store does not answer. Its last words:\n{string.Join('\n', lines)}");
    }

    private void Keep(string? line)
    {
        lines.Enqueue(line ?? "");
        while (lines.Count > LinesKept)
        {
            lines.TryDequeue(out _);
        }
    }
}
