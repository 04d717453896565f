using System.Data.Common;
using System.Text.RegularExpressions;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Testing.Servers;
using MySqlConnector;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>A database of its own on the server that all tests share.</summary>
public sealed class MariaDbSchema : ServerDatabase
{
    private readonly string name = $"test_{Guid.NewGuid():N}";
    private readonly MySqlDataSource server = new(MariaDbServer.Require().ConnectionString);
    private readonly MySqlDataSource source;

    public MariaDbSchema()
    {
        Run($"CREATE DATABASE `{name}`");
        source = new($"{MariaDbServer.Require().ConnectionString};Database={name}");
    }

    /// <summary>Changes of the schema end the transaction they are in.</summary>
    public override bool UndoesSchemaChanges => false;

    public override string[] Words => ["--mariadb", $"{MariaDbServer.Require().ConnectionString};Database={name}"];

    public override int Port => (int)new MySqlConnectionStringBuilder(source.ConnectionString).Port;

    public override Regex LastWordsOfCommit { get; } = new("COMMIT(?!TED)");

    protected override string Waiting => "SELECT trx_mysql_thread_id AS id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";

    protected override string Idle => "SELECT id FROM information_schema.processlist WHERE command = 'Sleep' AND db = DATABASE()";

    protected override SqlDialect Dialect => SqlDialect.MySql;

    public override DbConnection Connect() => source.CreateConnection();

    public override DbConnection ConnectThrough(int port) =>
        new MySqlConnection(new MySqlConnectionStringBuilder($"{MariaDbServer.Require().ConnectionString};Database={name}") { Port = (uint)port, Pooling = false, ConnectionTimeout = 5 }.ConnectionString);

    public override string Table(string name) => $"`{name}`";

    public override Task<IReadOnlyList<string>> NamesAsync() => ListAsync(
        """
        SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()
        UNION SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND index_name <> 'PRIMARY' ORDER BY 1
        """);

    public override void Dispose()
    {
        source.Dispose();
        Run($"DROP DATABASE `{name}`");
        server.Dispose();
    }

    protected override string Cut(long connection) => $"KILL {connection}";

    private void Run(string statement)
    {
        using var command = server.CreateCommand(statement);
        command.ExecuteNonQuery();
    }
}
