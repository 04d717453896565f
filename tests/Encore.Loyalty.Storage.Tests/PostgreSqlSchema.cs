using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Testing.Servers;
using Npgsql;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>A schema of its own on the server that all tests share.</summary>
public sealed class PostgreSqlSchema : TestDatabase
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(PostgreSqlServer.Require().ConnectionString);

    public PostgreSqlSchema() => Run($"CREATE SCHEMA \"{Schema}\"");

    protected override SqlDialect Dialect => SqlDialect.PostgreSql;

    protected override string Schema { get; } = $"Test_{Guid.NewGuid():N}";

    public override DbConnection Connect() => source.CreateConnection();

    public override Task<IReadOnlyList<string>> NamesAsync() =>
        ListAsync($"SELECT relname FROM pg_class WHERE relnamespace = '\"{Schema}\"'::regnamespace AND relkind IN ('r', 'i') ORDER BY relname");

    public override void Dispose()
    {
        Run($"DROP SCHEMA \"{Schema}\" CASCADE");
        source.Dispose();
    }

    private void Run(string statement)
    {
        using var command = source.CreateCommand(statement);
        command.ExecuteNonQuery();
    }
}
