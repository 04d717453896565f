using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Encore.Journeys.Drivers.Orchard;

/// <summary>The default tenant's SQLite file, to look into and to hurt.</summary>
internal sealed class TenantDatabase
{
    private readonly string connection;
    private readonly string writable;

    /// <exception cref="InvalidOperationException">The tenant is not set up, or not on SQLite.</exception>
    public TenantDatabase(string site)
    {
        var folder = Path.Combine(site, "App_Data", "Sites", "Default");
        var settingsFile = Path.Combine(folder, "appsettings.json");
        using var settings = JsonDocument.Parse(File.Exists(settingsFile) ? File.ReadAllText(settingsFile) : "{}");
        if (Text(settings, "DatabaseProvider") != "Sqlite")
        {
            throw new InvalidOperationException("The site is not set up on SQLite: App_Data/Sites/Default/appsettings.json does not say so.");
        }

        TablePrefix = Text(settings, "TablePrefix") is { Length: > 0 } prefix ? prefix + Text(settings, "TableNameSeparator") : "";
        var file = Path.Combine(folder, Text(settings, "DatabaseName") is { Length: > 0 } name ? name : "yessql.db");
        var builder = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 60 };
        connection = builder.ToString();
        builder.Mode = SqliteOpenMode.ReadWrite;
        writable = builder.ToString();
    }

    public string TablePrefix { get; }

    public SqliteConnection Connect() => new(connection);

    public Task<string> UserIdAsync(string userName) =>
        ReadAsync($"SELECT UserId FROM {TablePrefix}UserIndex WHERE NormalizedUserName = $1", userName.ToUpperInvariant());

    public Task<string> ReviewIdAsync(string userId) =>
        ReadAsync($"SELECT ContentItemId FROM {TablePrefix}ContentItemIndex WHERE ContentType = 'ProductReview' AND Latest = 1 AND Owner = $1", userId);

    /// <summary>While <paramref name="work"/> is done, no fact can be recorded: what the modules hear of then is lost on them.</summary>
    public async Task WithoutRecordingAsync(Func<Task> work)
    {
        const string Loss = "encore_loss";
        await RunAsync($"CREATE TRIGGER {Loss} BEFORE INSERT ON {TablePrefix}encore_inbox BEGIN SELECT RAISE(ABORT, 'lost by the test'); END");
        try
        {
            await work();
        }
        finally
        {
            await RunAsync($"DROP TRIGGER {Loss}");
        }
    }

    private async Task RunAsync(string statement)
    {
        await using var database = new SqliteConnection(writable);
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    /// <exception cref="InvalidOperationException">There is none.</exception>
    private async Task<string> ReadAsync(string query, string value)
    {
        await using var database = Connect();
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = query;
        command.Parameters.AddWithValue("$1", value);
        return await command.ExecuteScalarAsync() as string ?? throw new InvalidOperationException($"The site's database has no answer to: {query} [{value}]");
    }

    private static string Text(JsonDocument settings, string name) =>
        settings.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
