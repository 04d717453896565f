using System.Data.Common;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;
using OrchardCore.Data;
using YesSql;

namespace Encore.OrchardCore.Loyalty.Engine;

/// <summary>The tenant's own database with its schema and table prefix, as storage for the engine.</summary>
public sealed class TenantStorage(IStore store, IDbConnectionAccessor connections)
{
    /// <summary>One tenant, one scope: tenants that share a database are told apart by their table prefix.</summary>
    public const string Scope = "default";

    private StorageOptions? options;

    /// <exception cref="NotSupportedException">The tenant's database is none that <see cref="DialectOf"/> knows.</exception>
    public StorageOptions Options => options ??= new()
    {
        Scope = Scope,
        Connect = connections.CreateConnection,
        Dialect = DialectOfTenant(),
        TablePrefix = $"{store.Configuration.TablePrefix}encore_",
        Schema = store.Configuration.Schema,
    };

    /// <summary>Encore references no database driver, so it knows one by the name of its connection.</summary>
    public static SqlDialect DialectOf(DbConnection connection) => connection.GetType().Name switch
    {
        "SqliteConnection" => SqlDialect.Sqlite,
        "NpgsqlConnection" => SqlDialect.PostgreSql,
        "MySqlConnection" => SqlDialect.MySql,
        "SqlConnection" => SqlDialect.SqlServer,
        var other => throw new NotSupportedException($"Encore keeps its ledger in SQLite, PostgreSQL, MySQL, MariaDB or SQL Server; this tenant's database is reached by {other}."),
    };

    private SqlDialect DialectOfTenant()
    {
        using var connection = connections.CreateConnection();
        return DialectOf(connection);
    }
}
