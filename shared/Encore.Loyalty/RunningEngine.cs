using Autofac;

namespace Encore.Loyalty;

/// <summary>An engine with the container it lives in; disposing it stops both.</summary>
public sealed class RunningEngine : IDisposable, IAsyncDisposable
{
    private readonly IContainer container;

    internal RunningEngine(IContainer container)
    {
        this.container = container;
        Engine = container.Resolve<LoyaltyEngine>();
    }

    public LoyaltyEngine Engine { get; }

    /// <summary>A service that a module registered, for hosts and tests.</summary>
    public T Service<T>()
        where T : notnull => container.Resolve<T>();

    public void Dispose() => container.Dispose();

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
