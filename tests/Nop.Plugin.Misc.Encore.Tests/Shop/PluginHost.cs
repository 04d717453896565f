using Autofac.Core;
using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Encore.Data;
using Nop.Plugin.Misc.Encore.Infrastructure;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Plugin.Misc.Encore.Services.Installation;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

/// <summary>The plugin with its real services on a fake store and a real ledger in SQLite; time stands still until a test moves it.</summary>
public sealed class PluginHost : IAsyncDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"encore-{Guid.NewGuid():N}.db");
    private readonly ServiceProvider services;

    /// <param name="database">The store's; null: a SQLite file.</param>
    public PluginHost(Func<StorageOptions>? database = null)
    {
        var registered = new ServiceCollection();
        registered.AddSingleton<TimeProvider>(Clock);
        new EncoreStartup().ConfigureServices(registered, new ConfigurationBuilder().Build());
        registered.AddSingleton<IModule>(new ClockModule(Clock));
        registered.AddSingleton(Extensions.In(Path.Combine(Path.GetTempPath(), $"encore-{Guid.NewGuid():N}")));
        registered.AddSingleton<Func<StorageOptions>>(() => IsDatabaseGone ? throw new IOException("The database is gone.") : (database ?? Database)());
        foreach (var fake in new object[] { new FakeOrders(Shop), new FakeCatalog(Shop), new FakeCustomers(Shop), new FakeDiscounts(Shop), new FakeAttributes(Shop), new FakeLog(Shop), new FakeSettings(Shop), new FakeSite(Shop) })
        {
            foreach (var contract in fake.GetType().GetInterfaces())
            {
                registered.AddSingleton(contract, fake);
            }
        }

        registered.AddSingleton<IRepository<Order>>(new FakeRepository<Order>(Shop.Orders));
        registered.AddSingleton<IRepository<OrderItem>>(new FakeRepository<OrderItem>(Shop.Items));
        registered.AddSingleton<IRepository<ProductReview>>(new FakeRepository<ProductReview>(Shop.Reviews));
        registered.AddSingleton<IRepository<RewardPointsHistory>>(new FakeRepository<RewardPointsHistory>(Shop.NativePoints));
        registered.AddSingleton(new CurrencySettings { PrimaryStoreCurrencyId = 1 });
        registered.AddSingleton(new WidgetSettings());
        registered.AddScoped(_ => new FakeSettings(Shop).Load<EncoreSettings>());
        services = registered.BuildServiceProvider(validateScopes: true);
    }

    public FakeShop Shop { get; } = new();

    /// <summary>Begins now: the installation is dated by the real clock.</summary>
    public ManualClock Clock { get; } = new(DateTimeOffset.UtcNow.AddMinutes(1));

    public bool IsDatabaseGone { get; set; }

    public DateTime Now => Clock.Now.UtcDateTime;

    public static async Task<PluginHost> InstalledAsync()
    {
        var host = new PluginHost();
        await host.DoAsync<PluginInstallation>(installation => installation.InstallAsync());
        return host;
    }

    /// <summary>As the store's publisher does: a new instance from the services of a request.</summary>
    public async Task PublishAsync<TConsumer, TEvent>(TEvent happened)
        where TConsumer : class, IConsumer<TEvent>
    {
        await using var request = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<TConsumer>(request.ServiceProvider).HandleEventAsync(happened);
    }

    public async Task DoAsync<TService>(Func<TService, Task> work)
        where TService : class
    {
        await using var request = services.CreateAsyncScope();
        await work(ActivatorUtilities.GetServiceOrCreateInstance<TService>(request.ServiceProvider));
    }

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<LoyaltyEngine> EngineAsync() => await Service<EncoreEngine>().GetAsync();

    public async Task<Balances> BalancesAsync(int customer = FakeShop.Ann) => (await (await EngineAsync()).Members.AccountAsync(MemberLookup.IdOf(customer))).Balances;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        File.Delete(file);
    }

    private StorageOptions Database() => StoreDatabase.Describe(SqlDialect.Sqlite, typeof(SqliteConnection), $"Data Source={file}");
}
