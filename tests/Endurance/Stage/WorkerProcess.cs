using System.Diagnostics;
using System.Globalization;
using Encore.Endurance.Worker;

namespace Encore.Endurance.Stage;

/// <summary>A worker in a process of its own. What it says is kept; it is gone with this object.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;
    private readonly List<string> said = [];
    private readonly TaskCompletionSource ready = new();
    private Action<string>? listener;
    private bool isDisposed;

    private WorkerProcess(Process process) => this.process = process;

    public static WorkerProcess Start(StoreAddress store, params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WorkerProcess).Assembly.Location, .. store.ToArguments(), .. args])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var worker = new WorkerProcess(new() { StartInfo = start });
        worker.process.OutputDataReceived += (_, line) => worker.Hear(line.Data);
        worker.process.ErrorDataReceived += (_, line) => worker.Hear(line.Data is null ? null : $"! {line.Data}");
        worker.process.Start();
        worker.process.BeginOutputReadLine();
        worker.process.BeginErrorReadLine();
        return worker;
    }

    /// <summary>Several workers that set out at the same moment, waited for until all are done.</summary>
    public static async Task<IReadOnlyList<WorkerProcess>> RaceAsync(StoreAddress store, params IEnumerable<string>[] workers)
    {
        var processes = workers.Select(args => Start(store, args)).ToList();
        await Task.WhenAll(processes.Select(process => process.ReadyAsync()));
        processes.ForEach(process => process.Go());
        foreach (var process in processes)
        {
            await process.EndAsync();
        }

        return processes;
    }

    public async Task ReadyAsync()
    {
        using var ended = new CancellationTokenSource();
        var end = process.WaitForExitAsync(ended.Token);
        if (await Task.WhenAny(ready.Task, end, Task.Delay(TimeSpan.FromMinutes(2), ended.Token)) != ready.Task)
        {
            throw new InvalidOperationException($"A worker did not get ready:\n{string.Join('\n', Lines())}");
        }

        await ended.CancelAsync();
    }

    /// <param name="onLine">Hears each line from now on, on another thread.</param>
    public void Go(Action<string>? onLine = null)
    {
        listener = onLine;
        process.StandardInput.WriteLine();
        process.StandardInput.Flush();
    }

    public async Task EndAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"A worker ended with {process.ExitCode}:\n{string.Join('\n', Lines())}");
        }
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        process.Kill();

        // Without a limit of time: so it also waits for what was said last.
        process.WaitForExit();
    }

    public IReadOnlyList<string> Lines()
    {
        lock (said)
        {
            return [.. said];
        }
    }

    /// <summary>The number behind this word, 0 where the worker did not say it.</summary>
    public int Count(string word) =>
        Lines().Where(line => line.StartsWith($"{word} ", StringComparison.Ordinal)).Sum(line => int.Parse(line.AsSpan(word.Length + 1), CultureInfo.InvariantCulture));

    public void Dispose()
    {
        if (!isDisposed && !process.HasExited)
        {
            Kill();
        }

        isDisposed = true;
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.Add(line);
        }

        if (line == WorkerProgram.Ready)
        {
            ready.TrySetResult();
        }
        else
        {
            listener?.Invoke(line);
        }
    }
}
