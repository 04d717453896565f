namespace Encore.Loyalty.Processing.Reconciliation;

/// <summary>Keeps count of a comparison while it runs. One order that cannot be read does not stop the others; it is told of in the end.</summary>
public sealed class Tally(IProgress<ReconciliationReport>? progress)
{
    private readonly List<Exception> problems = [];

    public ReconciliationReport Report { get; private set; } = ReconciliationReport.None;

    public void Add(ReconciliationReport step)
    {
        Report += step;
        progress?.Report(Report);
    }

    public void Failed(Exception problem) => problems.Add(problem);

    /// <exception cref="AggregateException">Something failed on the way.</exception>
    public ReconciliationReport Close() =>
        problems.Count == 0 ? Report : throw new AggregateException($"{problems.Count} steps of the comparison with the shop failed; the others are done: {Report}.", problems);
}
