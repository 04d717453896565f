using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Programs.Simulation;

/// <summary>Tries a program on the store's own past, at once or as a job that runs beside the requests which ask for it.</summary>
public sealed class SimulationDesk(Simulator simulator, ProgramDesk programs, TimeProvider clock) : IDisposable
{
    private readonly LongJob<SimulationReport> job = new(clock);

    /// <summary>The simulation that runs on this node, or the last one that did; null before the first.</summary>
    public JobStatus<SimulationReport>? Latest => job.Latest;

    /// <param name="plan">What to try.</param>
    /// <param name="progress">Hears of each step.</param>
    /// <param name="cancel">Stops between two steps.</param>
    /// <exception cref="ArgumentException">The document is not valid; the message names what is wrong.</exception>
    public async Task<SimulationReport> RunAsync(SimulationPlan plan, IProgress<SimulationReport>? progress = null, CancellationToken cancel = default)
    {
        var reading = programs.Check(plan.Document);
        return await simulator.RunAsync(
            await programs.CurrentAsync(cancel), reading.Program ?? throw new ArgumentException(string.Join('\n', reading.Errors), nameof(plan)), plan, progress, cancel);
    }

    /// <summary>Starts it beside the requests, unless one runs, or something is wrong with the document.</summary>
    /// <returns>What is wrong with the document.</returns>
    public IReadOnlyList<ProgramError> Start(SimulationPlan plan, string actor)
    {
        var reading = programs.Check(plan.Document);
        if (reading.Program is { } candidate)
        {
            job.Start(actor, async (progress, cancel) => await simulator.RunAsync(await programs.CurrentAsync(cancel), candidate, plan, progress, cancel));
        }

        return reading.Errors;
    }

    public void Cancel() => job.Cancel();

    public void Dispose() => job.Dispose();
}
