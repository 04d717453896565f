using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Encore.OrchardCore.Loyalty.Facts;

/// <summary>Keeps our failures away from the host: an exception in an event handler or a part of a page would reach the buyer. A fact that is missed here is found by the minute's comparison.</summary>
public sealed class Guard(IServiceProvider services, ILogger<Guard> log)
{
    /// <summary>The service is resolved inside the guard too: an engine that cannot start must not stop a checkout or a page either.</summary>
    public async Task RunAsync<TService>(Func<TService, Task> work, string subject)
        where TService : notnull
    {
        try
        {
            await work(services.GetRequiredService<TService>());
        }
        catch (Exception problem)
        {
            log.LogError(problem, "Encore failed at {Subject}; the site went on without it.", subject);
        }
    }
}
