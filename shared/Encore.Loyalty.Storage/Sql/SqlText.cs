using System.Data;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>Writes statements for one dialect, prefix and schema.</summary>
internal sealed class SqlText(StorageOptions options)
{
    private readonly SqlDialect dialect = options.Dialect;

    public string Name(Table table) => Name(table.Name);

    public string Name(string table) =>
        (string.IsNullOrEmpty(options.Schema) ? "" : dialect.Quote(options.Schema) + ".") + dialect.Quote(options.TablePrefix + table);

    /// <summary>Holes take a <see cref="Table"/>, columns, <see cref="Aliased"/> ones, an <see cref="In"/> parameter, <see cref="AtMost.Rows"/>, a part with holes of its own, or a plain text of ours; never a value.</summary>
    public SqlStatement Of(FormattableString text)
    {
        var types = new List<ParameterType>();
        return new(Fill(text, types), types);
    }

    public SqlStatement Insert(Table table) => OfRow(table, columns => dialect.Insert(Name(table), columns));

    /// <param name="table">Where to.</param>
    /// <param name="key">What no two rows share.</param>
    public SqlStatement InsertIfAbsent(Table table, params IReadOnlyList<string> key) => OfRow(table, columns => dialect.InsertIfAbsent(Name(table), columns, key));

    public SqlStatement Upsert(Table table) => OfRow(table, columns => dialect.Upsert(Name(table), columns, table.PrimaryKey));

    private static SqlStatement OfRow(Table table, Func<IReadOnlyList<Column>, string> text)
    {
        var columns = table.Written.ToList();
        return new(text(columns), [.. columns.Select(TypeOf)]);
    }

    private static ParameterType TypeOf(Column column) => column.Kind switch
    {
        ColumnKind.Long or ColumnKind.Identity => new(DbType.Int64),
        ColumnKind.Int => new(DbType.Int32),
        ColumnKind.Key => new(DbType.String, column.Length),
        _ => new(DbType.String),
    };

    private string Fill(FormattableString text, List<ParameterType> types) =>
        string.Format(null, text.Format, [.. text.GetArguments().Select(part => Part(part, types))]);

    private string Part(object? part, List<ParameterType> types) => part switch
    {
        Table table => Name(table),
        Aliased aliased => string.Join(", ", aliased.Table.Columns.Select(column => $"{aliased.Alias}.{column.Name}")),
        IEnumerable<Column> columns => string.Join(", ", columns.Select(column => column.Name)),
        In parameter => string.Join(", ", Enumerable.Range(0, parameter.Count).Select(_ => Placeholder(parameter.Type, types))),
        AtMost => dialect.Limit(Placeholder(DbType.Int32, types)),
        FormattableString inner => Fill(inner, types),
        string plain => plain,
        _ => throw new ArgumentException($"A statement has no room for a {part?.GetType().Name ?? "null"}.", nameof(part)),
    };

    private string Placeholder(DbType type, List<ParameterType> types)
    {
        types.Add(new(type));
        return dialect.Placeholder(types.Count);
    }
}
