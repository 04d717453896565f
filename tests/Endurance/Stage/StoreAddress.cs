using Encore.Endurance.Worker;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

namespace Encore.Endurance.Stage;

/// <summary>Where a database is, in words that go through a command line.</summary>
internal sealed record StoreAddress(string Kind, string Connection, string? Schema = null)
{
    public const string Scope = "endurance";

    public static StoreAddress From(WorkerArguments args) => new(args.Text("kind"), args.Text("connection"), args.TextOrNone("schema"));

    public IEnumerable<string> ToArguments() =>
        Schema is null ? [$"kind={Kind}", $"connection={Connection}"] : [$"kind={Kind}", $"connection={Connection}", $"schema={Schema}"];

    public StorageOptions ToStorage() => Kind switch
    {
        "sqlite" => new() { Scope = Scope, Dialect = SqlDialect.Sqlite, Connect = OpenSqlite },
        "mariadb" => new() { Scope = Scope, Dialect = SqlDialect.MySql, Connect = () => new MySqlConnection(Connection) },
        _ => new() { Scope = Scope, Dialect = SqlDialect.PostgreSql, Connect = () => new NpgsqlConnection(Connection), Schema = Schema },
    };

    private SqliteConnection OpenSqlite()
    {
        var connection = new SqliteConnection($"Data Source={Connection}");
        connection.Open();
        SqlitePragmas.Apply(connection);
        return connection;
    }
}
