namespace Encore.Loyalty.Tests.Reconciliation;

/// <summary>Progress as it is reported, in the same moment.</summary>
internal sealed class Steps<T>(Action? then = null) : IProgress<T>
{
    public List<T> Seen { get; } = [];

    public void Report(T value)
    {
        Seen.Add(value);
        then?.Invoke();
    }
}
