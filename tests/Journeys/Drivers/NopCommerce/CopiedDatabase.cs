using Npgsql;

namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>A copy of a store's database on the same server; dropped when disposed. The one it is made of is only read.</summary>
internal sealed class CopiedDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnectionStringBuilder server;
    private readonly string name;

    private CopiedDatabase(NpgsqlConnectionStringBuilder original, string name)
    {
        this.name = name;
        server = new(original.ConnectionString) { Database = "postgres", Pooling = false };
        ConnectionString = new NpgsqlConnectionStringBuilder(original.ConnectionString) { Database = name }.ConnectionString;
        source = NpgsqlDataSource.Create(ConnectionString);
    }

    public string ConnectionString { get; }

    /// <exception cref="InvalidOperationException">Somebody is connected to the original, which PostgreSQL does not copy then.</exception>
    public static async Task<CopiedDatabase> OfAsync(NpgsqlConnectionStringBuilder original)
    {
        var copy = new CopiedDatabase(original, $"encore_journey_{Guid.NewGuid():N}");
        try
        {
            await copy.OnServerAsync($"""CREATE DATABASE "{copy.name}" TEMPLATE "{original.Database}" """);
            return copy;
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            throw new InvalidOperationException($"The database '{original.Database}' is in use, so it cannot be copied: stop the store that uses it.", busy);
        }
    }

    public NpgsqlConnection Connect() => source.CreateConnection();

    public async Task ChangeAsync(string statement, params object[] values)
    {
        await using var command = Command(statement, values);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of the first row.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public async Task<T> ReadAsync<T>(string query, params object[] values)
    {
        await using var command = Command(query, values);
        return await command.ExecuteScalarAsync() is T found ? found : throw new InvalidOperationException($"The store's database has no answer to: {query} [{string.Join(", ", values)}]");
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await OnServerAsync($"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""");
    }

    private NpgsqlCommand Command(string text, object[] values)
    {
        var command = source.CreateCommand(text);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }

    private async Task OnServerAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }
}
