namespace Encore.OrchardCore.Loyalty.Jobs;

/// <summary>Compares what the shop holds with what was recorded and records what is missing, a batch a minute. One failing does not stop another.</summary>
public interface IReconciliation
{
    Task RunAsync(CancellationToken cancel);
}
