using System.Data.Common;
using System.Text.RegularExpressions;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Testing.Servers;
using Npgsql;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>A schema of its own on the server that all tests share.</summary>
public sealed class PostgreSqlSchema : ServerDatabase
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(PostgreSqlServer.Require().ConnectionString);

    public PostgreSqlSchema() => Run($"CREATE SCHEMA \"{Schema}\"");

    public override string[] Words => ["--postgres", PostgreSqlServer.Require().ConnectionString, "--schema", Schema];

    public override int Port => new NpgsqlConnectionStringBuilder(source.ConnectionString).Port;

    public override Regex LastWordsOfCommit { get; } = new("INSERT INTO [^ ]*encore_entry");

    protected override string Waiting => "SELECT pid AS id FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%encore_inbox%'";

    protected override string Idle => "SELECT pid AS id FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state = 'idle'";

    protected override SqlDialect Dialect => SqlDialect.PostgreSql;

    protected override string Schema { get; } = $"Test_{Guid.NewGuid():N}";

    public override DbConnection Connect() => source.CreateConnection();

    public override DbConnection ConnectThrough(int port) =>
        new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgreSqlServer.Require().ConnectionString) { Port = port, Pooling = false, Timeout = 5 }.ConnectionString);

    public override Task<IReadOnlyList<string>> NamesAsync() =>
        ListAsync($"SELECT relname FROM pg_class WHERE relnamespace = '\"{Schema}\"'::regnamespace AND relkind IN ('r', 'i') ORDER BY relname");

    public override void Dispose()
    {
        Run($"DROP SCHEMA \"{Schema}\" CASCADE");
        source.Dispose();
    }

    public override Task RunScriptAsync(string script) => RunAsync($"SET search_path TO \"{Schema}\"; {script}");

    protected override string Cut(long connection) => $"SELECT pg_terminate_backend({connection})";

    private void Run(string statement)
    {
        using var command = source.CreateCommand(statement);
        command.ExecuteNonQuery();
    }
}
