using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Sql;

namespace Encore.Loyalty.Storage.Schema;

/// <summary>The steps that lead from one version of the schema to the next: whatever arrived with that version.</summary>
internal sealed class SchemaVersions(StorageOptions options, IReadOnlyList<Table> tables)
{
    private readonly SqlText sql = new(options);

    private readonly SqlDialect dialect = options.Dialect;

    public int Latest { get; } = tables.Max(LastChange);

    public IEnumerable<SchemaStep> StepsTo(int version) => tables.SelectMany(table => ChangesOf(table, version));

    private IEnumerable<SchemaStep> ChangesOf(Table table, int version)
    {
        if (table.Since == version)
        {
            yield return new(dialect.CreateTable(sql.Name(table), table, table.Columns.Where(column => column.Since <= version)));
        }

        foreach (var column in table.Columns.Where(column => column.Since == version && table.Since < version))
        {
            yield return new(dialect.AddColumn(sql.Name(table), column), dialect.CountColumns(options.Schema, options.TablePrefix + table.Name, column.Name));
        }

        foreach (var index in table.Indexes.Where(index => Math.Max(index.Since, table.Since) == version))
        {
            var name = $"{options.TablePrefix}{table.Name}_{index.Suffix}";
            yield return new(dialect.CreateIndex(dialect.Quote(name), sql.Name(table), index), dialect.CountIndexes(options.Schema, options.TablePrefix + table.Name, name));
        }
    }

    private static int LastChange(Table table) =>
        table.Columns.Select(column => column.Since).Concat(table.Indexes.Select(index => index.Since)).Append(table.Since).Max();
}
