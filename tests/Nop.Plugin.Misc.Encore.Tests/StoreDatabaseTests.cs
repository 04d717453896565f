using Encore.Loyalty.Testing.Servers;
using MySqlConnector;
using Nop.Data;
using Nop.Data.Configuration;
using Nop.Plugin.Misc.Encore.Data;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Plugin.Misc.Encore.Services.Installation;
using Nop.Plugin.Misc.Encore.Services.Reviews;
using Nop.Plugin.Misc.Encore.Tests.Shop;
using Npgsql;

namespace Nop.Plugin.Misc.Encore.Tests;

/// <summary>The plugin on the databases a store may have, each found from the store's own settings.</summary>
public sealed class StoreDatabaseTests
{
    [TestCase(DataProviderType.PostgreSQL)]
    [TestCase(DataProviderType.MySql)]
    public async Task The_plugin_keeps_its_ledger_in_the_stores_database_and_takes_it_away_again(DataProviderType provider)
    {
        var connection = provider == DataProviderType.MySql ? await MySqlAsync() : await PostgreSqlAsync();
        await using var host = new PluginHost(() => StoreDatabase.Describe(new DataConfig { DataProvider = provider, ConnectionString = connection }));
        await InstallAsync(host);
        await EarnAsync(host);
        await UninstallAsync(host);

        await InstallAsync(host);
        Assert.That((await host.BalancesAsync()).Available, Is.EqualTo(10), "the ledger outlives the plugin");

        host.Shop.Settings["EncoreSettings.DeleteDataOnUninstall"] = true;
        await UninstallAsync(host);
        await InstallAsync(host);
        Assert.That((await host.BalancesAsync()).Available, Is.Zero);
    }

    [Test]
    public void A_driver_that_the_store_has_not_loaded_is_named() =>
        Assert.That(() => StoreDatabase.Describe(new DataConfig { DataProvider = DataProviderType.SqlServer }), Throws.TypeOf<NotSupportedException>().With.Message.Contains("Microsoft.Data.SqlClient"));

    [Test]
    public void A_database_that_nobody_named_is_refused() =>
        Assert.That(() => StoreDatabase.Describe(new DataConfig { DataProvider = DataProviderType.Unknown }), Throws.TypeOf<NotSupportedException>().With.Message.Contains("Unknown").And.Message.Contains("SQL Server"));

    private static async Task EarnAsync(PluginHost host)
    {
        var running = (await host.Service<EncoreEngine>().FindAsync())!;
        await host.DoAsync<ReviewIntake>(reviews => reviews.TakeAsync(running, new() { Id = 1, CustomerId = FakeShop.Ann, ProductId = 1, IsApproved = true }, isVisible: true));
        Assert.That((await host.BalancesAsync()).Available, Is.EqualTo(10));
    }

    /// <summary>As the store's own settings put it.</summary>
    private static async Task<string> MySqlAsync()
    {
        var name = $"nop_{Guid.NewGuid():N}";
        await using var connection = new MySqlConnection(MariaDbServer.Require().ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return $"{MariaDbServer.Require().ConnectionString};Database={name};Allow User Variables=True";
    }

    private static async Task<string> PostgreSqlAsync()
    {
        var name = $"nop_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(PostgreSqlServer.Require().ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(PostgreSqlServer.Require().ConnectionString) { Database = name }.ConnectionString;
    }

    private static Task InstallAsync(PluginHost host) => host.DoAsync<PluginInstallation>(installation => installation.InstallAsync());

    private static Task UninstallAsync(PluginHost host) => host.DoAsync<PluginInstallation>(installation => installation.UninstallAsync());
}
