using System.Data;
using System.Data.Common;
using System.Transactions;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Schema;

/// <summary>Brings the tables to the version that this build needs, forwards, step by step, all in one transaction where the database can; elsewhere a migration that was interrupted goes on where it ended. Two nodes that start at once wait for each other.</summary>
public sealed class SchemaMigrations
{
    internal static Table VersionTable { get; } = new() { Name = "schema", Columns = [Column.Int("version"), Column.Long("applied_at")], PrimaryKey = ["version"] };

    private readonly StorageOptions options;
    private readonly SchemaVersions versions;
    private readonly IReadOnlyList<Table> tables;
    private readonly TimeProvider clock;
    private readonly SqlText sql;

    /// <param name="options">The database, or just its dialect, prefix and schema where the host gives the connection.</param>
    /// <param name="clock">Dates each step; the system's by default.</param>
    public SchemaMigrations(StorageOptions options, TimeProvider? clock = null)
        : this(options, AllTables.InOrder, clock)
    {
    }

    internal SchemaMigrations(StorageOptions options, IReadOnlyList<Table> tables, TimeProvider? clock = null)
    {
        this.options = options;
        this.clock = clock ?? TimeProvider.System;
        this.tables = tables;
        versions = new(options, tables);
        sql = new(options);
    }

    /// <summary>The version that this build needs.</summary>
    public int Latest => versions.Latest;

    /// <summary>On a connection of its own.</summary>
    public Task MigrateAsync(CancellationToken cancel = default) => WithConnectionAsync((connection, transaction) => MigrateAsync(connection, transaction, cancel), cancel);

    /// <summary>Inside the host's transaction, which then commits or undoes it together with the host's own changes.</summary>
    /// <exception cref="InvalidOperationException">The tables were made by a later version of Encore.</exception>
    public async Task MigrateAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancel = default)
    {
        if (options.Dialect.LockMigrations(options.TablePrefix) is { } wait && await AskAsync(connection, transaction, wait, cancel) is 0)
        {
            throw new InvalidOperationException($"Another node has been changing the tables '{options.TablePrefix}…' for a minute: start this one again when that is done.");
        }

        try
        {
            await StepAsync(connection, transaction, cancel);
        }
        finally
        {
            if (options.Dialect.UnlockMigrations(options.TablePrefix) is { } unlock)
            {
                await Undoing.TryAsync(() => RunAsync(connection, transaction, unlock, CancellationToken.None));
            }
        }
    }

    /// <summary>Removes every table with all that is in it.</summary>
    public Task DropAsync(CancellationToken cancel = default) => WithConnectionAsync((connection, transaction) => DropAsync(connection, transaction, cancel), cancel);

    public async Task DropAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancel = default)
    {
        foreach (var table in tables.Append(VersionTable))
        {
            await RunAsync(connection, transaction, options.Dialect.DropTable(sql.Name(table)), cancel);
        }
    }

    private async Task StepAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        await RunAsync(connection, transaction, options.Dialect.CreateTable(sql.Name(VersionTable), VersionTable, VersionTable.Columns, ifAbsent: true), cancel);
        var version = await AskAsync(connection, transaction, $"SELECT COALESCE(MAX(version), 0) FROM {sql.Name(VersionTable)}", cancel) ?? 0;
        if (version > Latest)
        {
            throw new InvalidOperationException($"The tables '{options.TablePrefix}…' have version {version}, this version of Encore knows {Latest}: update the plugin, or restore the backup made before the update.");
        }

        while (version < Latest)
        {
            version++;
            foreach (var step in versions.StepsTo(version))
            {
                var isDone = step.CountDone is { } count && await AskAsync(connection, transaction, count, cancel) > 0;
                await (isDone ? Task.CompletedTask : RunAsync(connection, transaction, step.Statement, cancel));
            }

            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            await RunAsync(connection, transaction, FormattableString.Invariant($"INSERT INTO {sql.Name(VersionTable)} (version, applied_at) VALUES ({version}, {now})"), cancel);
        }
    }

    /// <summary>The number that a query answers; null when it answers none.</summary>
    private static async Task<int?> AskAsync(DbConnection connection, DbTransaction transaction, string query, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = query;
        return await command.ExecuteScalarAsync(cancel) is IConvertible answer and not (DBNull or string) ? answer.ToInt32(null) : null;
    }

    private async Task WithConnectionAsync(Func<DbConnection, DbTransaction, Task> work, CancellationToken cancel)
    {
        using var scope = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        await using var connection = options.Connect();
        if (connection.State != ConnectionState.Open)
        {
            await connection.OpenAsync(cancel);
        }

        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancel);
        await work(connection, transaction);
        await transaction.CommitAsync(cancel);
        scope.Complete();
    }

    private static async Task RunAsync(DbConnection connection, DbTransaction transaction, string statement, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancel);
    }
}
