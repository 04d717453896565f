using OrchardCore.Environment.Shell.Scope;

namespace Encore.OrchardCore.Loyalty.Facts;

/// <summary>By the platform's deferred tasks.</summary>
public sealed class ShellAfterCommit : IAfterCommit
{
    public void Run(Func<IServiceProvider, Task> work) => ShellScope.AddDeferredTask(scope => work(scope.ServiceProvider));
}
