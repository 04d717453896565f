using System.Data.Common;
using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

namespace Encore.LedgerTool;

/// <summary>The database that the command line names. Its tables are used as they are: a command never migrates a store.</summary>
internal sealed class Store(Arguments arguments)
{
    /// <exception cref="UsageException">The file is not there.</exception>
    public StorageOptions Options(string scope) => new()
    {
        Scope = scope,
        Dialect = arguments.Database.Option switch { "--sqlite" => SqlDialect.Sqlite, "--postgres" => SqlDialect.PostgreSql, _ => SqlDialect.MySql },
        Connect = Connect,
        TablePrefix = arguments.Prefix,
        Schema = arguments.Schema,
    };

    public RunningEngine Start(string scope) => LoyaltyEngine.Start(new() { Scope = scope, Currency = Currency.Of("XXX") }, new StorageModule(Options(scope)));

    /// <summary>The scopes in the tables.</summary>
    public async Task<IReadOnlyList<string>> ScopesAsync()
    {
        var options = Options("any");
        await using var connection = Connect();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync();
        }

        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT scope FROM {options.MemberTableName()} ORDER BY scope";
        await using var rows = await command.ExecuteReaderAsync();
        var scopes = new List<string>();
        while (await rows.ReadAsync())
        {
            scopes.Add(rows.GetString(0));
        }

        return scopes;
    }

    private DbConnection Connect()
    {
        var (option, place) = arguments.Database;
        if (option != "--sqlite")
        {
            return option == "--postgres" ? new NpgsqlConnection(place) : new MySqlConnection(place);
        }

        if (!File.Exists(place))
        {
            throw new UsageException($"There is no file {place}.");
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = place, Mode = SqliteOpenMode.ReadWrite }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824;";
        command.ExecuteNonQuery();
        return connection;
    }
}
