using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Testing.Servers;
using Npgsql;

namespace Encore.Endurance.Stage;

/// <summary>A schema of its own on the tests' PostgreSQL server.</summary>
internal static class PostgreSqlStore
{
    /// <summary>Commits are handed to the operating system before they are confirmed: a process that is killed loses none.</summary>
    public static async Task<StoreAddress> CreateAsync()
    {
        var connection = $"{PostgreSqlServer.Require().ConnectionString};Options=-c synchronous_commit=on";
        var address = new StoreAddress("postgres", connection, $"endurance_{Guid.NewGuid():N}");
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(connection, $"CREATE SCHEMA {address.Schema}");
        await new SchemaMigrations(address.ToStorage()).MigrateAsync();
        return address;
    }

    /// <summary>The process ids of the server processes that work for clients on this machine right now, without the one asking.</summary>
    public static async Task<IReadOnlyList<int>> BackendsAsync(StoreAddress address)
    {
        await using var connection = new NpgsqlConnection($"{address.Connection};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var backends = new List<int>();
        while (await reader.ReadAsync())
        {
            backends.Add(reader.GetInt32(0));
        }

        return backends;
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
