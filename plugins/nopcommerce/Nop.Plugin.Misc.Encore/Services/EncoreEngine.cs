using Autofac.Core;
using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Storage;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Encore.Data;
using Nop.Services.Configuration;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Encore.Services;

/// <summary>Keeps the store's loyalty engine: started when it is first asked for, once the plugin is installed.</summary>
/// <param name="scopes">For the store's own services, which live no longer than a request.</param>
/// <param name="database">Where the ledger is.</param>
/// <param name="histories">What the store holds, to be compared with the inbox.</param>
/// <param name="extensions">Modules that other plugins registered: further rules, rewards, messages.</param>
/// <param name="folder">Modules of assemblies that were dropped into the store's folder for them.</param>
public sealed class EncoreEngine(IServiceScopeFactory scopes, Func<StorageOptions> database, IEnumerable<IShopHistory> histories, IEnumerable<IModule> extensions, Extensions folder) : IDisposable
{
    private readonly SemaphoreSlim starting = new(1);
    private volatile RunningEngine? running;
    private volatile bool isClosed;

    /// <returns>Null while the plugin is not installed: events reach it before, and after.</returns>
    public async ValueTask<RunningEngine?> FindAsync()
    {
        if (running is { } engine || isClosed)
        {
            return running;
        }

        await using var scope = scopes.CreateAsyncScope();
        var settings = await scope.ServiceProvider.GetRequiredService<ISettingService>().LoadSettingAsync<EncoreSettings>();
        return settings.Installed ? await StartAsync(scope.ServiceProvider) : null;
    }

    /// <summary>For pages, which exist only while the plugin is installed.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public async ValueTask<LoyaltyEngine> GetAsync() =>
        (await FindAsync())?.Engine ?? throw new InvalidOperationException("Encore Loyalty is not installed yet: its installation ends when the store has started again.");

    /// <summary>Whether installed or not: for the installation itself.</summary>
    public async Task<RunningEngine> StartAsync()
    {
        isClosed = false;
        await using var scope = scopes.CreateAsyncScope();
        return await StartAsync(scope.ServiceProvider);
    }

    /// <summary>Starts a new engine when the store's currency, its time zone or the date of installation has changed. Requests that still hold the old one finish with it.</summary>
    public async Task RefreshAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        if (running is { } engine && engine.Engine.Host != await HostAsync(scope.ServiceProvider))
        {
            running = null;
        }
    }

    /// <summary>From now on there is no engine: the plugin is being uninstalled.</summary>
    public void Close() => (isClosed, running) = (true, null);

    public void Dispose()
    {
        running?.Dispose();
        starting.Dispose();
    }

    private async Task<RunningEngine> StartAsync(IServiceProvider services)
    {
        await starting.WaitAsync();
        try
        {
            if (running is null)
            {
                running = LoyaltyEngine.Start(await HostAsync(services), [new StorageModule(database()), new ShopHistoryModule(histories), .. extensions, .. folder.Modules]);
                foreach (var problem in folder.Problems)
                {
                    await services.GetRequiredService<ILogger>().ErrorAsync(problem);
                }
            }

            return running;
        }
        finally
        {
            starting.Release();
        }
    }

    private static Task<HostOptions> HostAsync(IServiceProvider services) => services.GetRequiredService<StoreHost>().DescribeAsync();
}
