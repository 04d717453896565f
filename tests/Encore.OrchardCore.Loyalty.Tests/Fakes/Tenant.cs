using System.Data.Common;
using Autofac;
using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Inbox;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Testing;
using Microsoft.Data.Sqlite;

namespace Encore.OrchardCore.Loyalty.Tests.Fakes;

/// <summary>A tenant's SQLite file with Encore's tables in it, and the engine on it.</summary>
public sealed class Tenant : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("encore-orchard-");

    private Tenant() => Options = new()
    {
        Scope = "default",
        Connect = () => new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "tenant.db")};Pooling=False;Default Timeout=2"),
        Dialect = SqlDialect.Sqlite,
        TablePrefix = "shop_encore_",
    };

    public StorageOptions Options { get; }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public RunningEngine Running { get; private set; } = null!;

    public LoyaltyEngine Engine => Running.Engine;

    public InboxWriter Inbox => new(Options);

    /// <param name="histories">What the site holds.</param>
    public static async Task<Tenant> OpenAsync(params IEnumerable<IShopHistory> histories)
    {
        var tenant = new Tenant();
        await new SchemaMigrations(tenant.Options).MigrateAsync();
        tenant.Running = LoyaltyEngine.Start(
            new HostOptions { Scope = "default", Currency = Currency.Of("USD") },
            new StorageModule(tenant.Options),
            new ShopHistoryModule(histories),
            new ClockModule(tenant.Clock));
        return tenant;
    }

    public DbConnection Connect()
    {
        var connection = Options.Connect();
        connection.Open();
        return connection;
    }

    public async Task<long> CountAsync(string table)
    {
        await using var connection = Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {Options.TablePrefix}{table}";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private sealed class ClockModule(TimeProvider clock) : Autofac.Module
    {
        protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(clock).As<TimeProvider>();
    }
}
