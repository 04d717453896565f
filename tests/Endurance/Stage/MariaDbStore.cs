using System.Globalization;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Testing.Servers;
using MySqlConnector;

namespace Encore.Endurance.Stage;

/// <summary>A database of its own on the tests' MariaDB server.</summary>
internal static class MariaDbStore
{
    public static async Task<StoreAddress> CreateAsync()
    {
        var (server, name) = (MariaDbServer.Require().ConnectionString, $"endurance_{Guid.NewGuid():N}");
        await using (var connection = await OpenAsync(server))
        {
            await RunAsync(connection, $"CREATE DATABASE {name}");
        }

        var address = new StoreAddress("mariadb", $"{server};Database={name}");
        await new SchemaMigrations(address.ToStorage()).MigrateAsync();
        return address;
    }

    /// <summary>Cuts one of the connections that clients have to this database right now, whatever it is doing.</summary>
    public static async Task CutOneAsync(StoreAddress address, Random random)
    {
        await using var connection = await OpenAsync(address.Connection);
        await using var command = new MySqlCommand("SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()", connection);
        var clients = new List<long>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                clients.Add(Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture));
            }
        }

        if (clients.Count == 0)
        {
            return;
        }

        try
        {
            await RunAsync(connection, $"KILL {clients[random.Next(clients.Count)]}");
        }
        catch (MySqlException gone) when (gone.ErrorCode == MySqlErrorCode.NoSuchThread)
        {
            // It had ended by itself.
        }
    }

    private static async Task<MySqlConnection> OpenAsync(string connectionString)
    {
        var connection = new MySqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task RunAsync(MySqlConnection connection, string statement)
    {
        await using var command = new MySqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
