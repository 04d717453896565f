using System.Data.Common;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;
using Nop.Data;
using Nop.Data.Configuration;

namespace Nop.Plugin.Misc.Encore.Data;

/// <summary>The store's own database: Encore's tables live beside those of the store. The driver is the one that the store has loaded, found by its name.</summary>
public static class StoreDatabase
{
    public const string TablePrefix = "encore_";

    /// <exception cref="NotSupportedException">There are no tables for the store's database, or its driver is not loaded.</exception>
    public static StorageOptions Describe(DataConfig settings)
    {
        var (dialect, driver) = settings.DataProvider switch
        {
            DataProviderType.PostgreSQL => (SqlDialect.PostgreSql, "Npgsql.NpgsqlConnection, Npgsql"),
            DataProviderType.MySql => (SqlDialect.MySql, "MySqlConnector.MySqlConnection, MySqlConnector"),
            DataProviderType.SqlServer => (SqlDialect.SqlServer, "Microsoft.Data.SqlClient.SqlConnection, Microsoft.Data.SqlClient"),
            var other => throw new NotSupportedException($"This store keeps its data in {other}. Encore Loyalty supports PostgreSQL, MySQL, MariaDB and SQL Server."),
        };
        return Describe(dialect, Driver(driver), settings.ConnectionString);
    }

    internal static StorageOptions Describe(SqlDialect dialect, Type driver, string connectionString) => new()
    {
        Scope = EncoreDefaults.Scope,
        Dialect = dialect,
        TablePrefix = TablePrefix,
        Connect = () =>
        {
            var connection = (DbConnection)Activator.CreateInstance(driver)!;
            connection.ConnectionString = connectionString;
            return connection;
        },
    };

    private static Type Driver(string name) =>
        Type.GetType(name) ?? throw new NotSupportedException($"The store has not loaded the database driver '{name}'.");
}
