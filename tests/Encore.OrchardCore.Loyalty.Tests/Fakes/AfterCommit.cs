using Encore.OrchardCore.Loyalty.Facts;

namespace Encore.OrchardCore.Loyalty.Tests.Fakes;

/// <summary>Keeps the work until the test says that the transaction has committed.</summary>
public sealed class AfterCommit : IAfterCommit
{
    public List<Func<IServiceProvider, Task>> Waiting { get; } = [];

    public void Run(Func<IServiceProvider, Task> work) => Waiting.Add(work);
}
