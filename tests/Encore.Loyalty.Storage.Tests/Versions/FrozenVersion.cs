using System.Globalization;
using System.Runtime.CompilerServices;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Tests.Versions;

/// <summary>
/// The tables of one version of the schema with a small ledger in them, as a script that was written when the version was the newest one and is never changed:
/// <c>version-1.SQLite.sql</c>. A new version is frozen by running its test with <c>ENCORE_APPROVE=1</c>; while it is not released and still grows, delete its scripts and freeze it again.
/// Version 1 was not released either: its hashes are made as they have been since version 2, without the member's id.
/// </summary>
internal static class FrozenVersion
{
    public static IEnumerable<int> All => Enumerable.Range(1, Newest);

    private static int Newest => new SchemaMigrations(new() { Scope = "shop", Connect = () => null!, Dialect = Dialects.SqlDialect.Sqlite }).Latest;

    /// <summary>Null when it was never frozen.</summary>
    public static string? Script(int version, StorageOptions options) => File.Exists(FileOf(version, options)) ? File.ReadAllText(FileOf(version, options)) : null;

    /// <summary>Writes the script of the newest version from a database that has it.</summary>
    public static async Task FreezeAsync(TestDatabase database)
    {
        var options = database.Options() with { Schema = null };
        var (versions, lines) = (new SchemaVersions(options, AllTables.InOrder), new List<string>());
        lines.Add(options.Dialect.CreateTable(new Sql.SqlText(options).Name(SchemaMigrations.VersionTable), SchemaMigrations.VersionTable, SchemaMigrations.VersionTable.Columns));
        lines.AddRange(Enumerable.Range(1, versions.Latest).SelectMany(versions.StepsTo).Select(step => step.Statement));
        foreach (var table in AllTables.InOrder.Append(SchemaMigrations.VersionTable))
        {
            lines.AddRange(await RowsAsync(database, table));
        }

        await File.WriteAllTextAsync(FileOf(versions.Latest, options), string.Join(";\n", lines) + ";\n");
    }

    /// <summary>Without the numbers that the database gives, so that it goes on counting.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(TestDatabase database, Table table)
    {
        var columns = string.Join(", ", table.Written.Select(column => column.Name));
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {columns} FROM {database.Table($"encore_{table.Name}")} ORDER BY 1, 2";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var values = Enumerable.Range(0, reader.FieldCount).Select(index => Literal(reader.GetValue(index)));
            rows.Add($"INSERT INTO encore_{table.Name} ({columns}) VALUES ({string.Join(", ", values)})");
        }

        return rows;
    }

    private static string Literal(object value) => value switch
    {
        DBNull => "NULL",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
    };

    private static string FileOf(int version, StorageOptions options, [CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, $"version-{version}.{options.Dialect.Name}.sql");
}
