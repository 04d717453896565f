using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Sql;

namespace Encore.Loyalty.Storage.Schema;

/// <summary>The statements that lead from one version of the schema to the next: whatever arrived with that version.</summary>
internal sealed class SchemaVersions(StorageOptions options, IReadOnlyList<Table> tables)
{
    private readonly SqlText sql = new(options);

    private readonly SqlDialect dialect = options.Dialect;

    public int Latest { get; } = tables.Max(LastChange);

    public IEnumerable<string> StatementsOf(int version) => tables.SelectMany(table => ChangesOf(table, version));

    private IEnumerable<string> ChangesOf(Table table, int version)
    {
        if (table.Since == version)
        {
            yield return dialect.CreateTable(sql.Name(table), table, table.Columns.Where(column => column.Since <= version));
        }

        foreach (var column in table.Columns.Where(column => column.Since == version && table.Since < version))
        {
            yield return dialect.AddColumn(sql.Name(table), column);
        }

        foreach (var index in table.Indexes.Where(index => Math.Max(index.Since, table.Since) == version))
        {
            yield return dialect.CreateIndex(dialect.Quote($"{options.TablePrefix}{table.Name}_{index.Suffix}"), sql.Name(table), index);
        }
    }

    private static int LastChange(Table table) =>
        table.Columns.Select(column => column.Since).Concat(table.Indexes.Select(index => index.Since)).Append(table.Since).Max();
}
