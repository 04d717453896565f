namespace Encore.OrchardCore.Loyalty.Facts;

/// <summary>Work that must wait until the host's transaction has committed: on SQLite a second connection would find the database locked before.</summary>
public interface IAfterCommit
{
    /// <param name="work">Runs in a scope of its own, after the response where there is one.</param>
    void Run(Func<IServiceProvider, Task> work);
}
