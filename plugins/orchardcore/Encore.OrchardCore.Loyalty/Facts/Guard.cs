using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Encore.OrchardCore.Loyalty.Facts;

/// <summary>Keeps our failures away from the host: an exception in an event handler would reach the buyer. What is missed here is found by the minute's comparison.</summary>
public sealed class Guard(IServiceProvider services, ILogger<Guard> log)
{
    /// <summary>The service is resolved inside the guard too: an engine that cannot start must not stop a checkout either.</summary>
    public async Task RunAsync<TService>(Func<TService, Task> work, string subject)
        where TService : notnull
    {
        try
        {
            await work(services.GetRequiredService<TService>());
        }
        catch (Exception problem)
        {
            log.LogError(problem, "Encore could not record what happened to {Subject}.", subject);
        }
    }
}
