using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Testing.Contract;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>An empty place for tables, gone when disposed.</summary>
public abstract class TestDatabase : IDisposable
{
    /// <summary>A transaction that is rolled back takes the tables with it that were made in it.</summary>
    public virtual bool UndoesSchemaChanges => true;

    protected abstract SqlDialect Dialect { get; }

    protected virtual string? Schema => null;

    public StorageOptions Options(string scope = Sample.Scope, string prefix = "encore_") =>
        new() { Scope = scope, Connect = Connect, Dialect = Dialect, TablePrefix = prefix, Schema = Schema };

    /// <summary>How a command line names it.</summary>
    public abstract string[] Words { get; }

    /// <summary>Closed or open, as the host pleases.</summary>
    public abstract DbConnection Connect();

    public async Task<DbConnection> OpenAsync()
    {
        var connection = Connect();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync();
        }

        return connection;
    }

    /// <summary>The first column of the first row, on a connection of its own.</summary>
    public async Task<object?> AskAsync(string query)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return await command.ExecuteScalarAsync();
    }

    public Task RunAsync(string statement) => AskAsync(statement);

    /// <summary>Names of tables in it are without a schema.</summary>
    public virtual Task RunScriptAsync(string script) => RunAsync(script);

    /// <summary>A table's name as statements need it.</summary>
    public virtual string Table(string name) => Schema is null ? $"\"{name}\"" : $"\"{Schema}\".\"{name}\"";

    /// <summary>The names of all tables and indexes.</summary>
    public abstract Task<IReadOnlyList<string>> NamesAsync();

    public abstract void Dispose();

    protected async Task<IReadOnlyList<string>> ListAsync(string query)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
