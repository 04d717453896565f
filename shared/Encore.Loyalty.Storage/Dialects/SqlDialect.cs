using System.Data.Common;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Dialects;

/// <summary>What differs from database to database. Statements are built from these parts only; none is written twice.</summary>
public abstract class SqlDialect
{
    private protected SqlDialect()
    {
    }

    public static SqlDialect Sqlite { get; } = new SqliteDialect();

    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect();

    public abstract string Name { get; }

    /// <summary>Opening a connection throws its prepared commands away, so a few are kept open.</summary>
    internal virtual bool KeepsConnections => false;

    /// <summary>Writers queue in the process instead of in the database.</summary>
    internal virtual bool HasOneWriter => false;

    /// <summary>Begins a transaction in which all reads see the same instant.</summary>
    internal abstract string BeginSnapshot { get; }

    /// <summary>Begins a transaction that writes, where statements run one after another.</summary>
    internal virtual string BeginWrite => "BEGIN";

    internal virtual string Commit => "COMMIT";

    internal virtual string Rollback => "ROLLBACK";

    internal virtual string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>How the parameter at a position, from 1, is written in a statement.</summary>
    internal virtual string Placeholder(int position) => $"@p{position}";

    /// <summary>The name that the parameter object carries; empty where parameters go by position.</summary>
    internal virtual string ParameterName(int position) => Placeholder(position);

    internal abstract string TypeOf(Column column);

    internal virtual string Insert(string table, IReadOnlyList<Column> columns) =>
        $"INSERT INTO {table} ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, index) => Placeholder(index + 1)))})";

    /// <summary>Inserts nothing, and fails nothing, when a row with the same key is there.</summary>
    internal virtual string InsertIfAbsent(string table, IReadOnlyList<Column> columns, IReadOnlyList<string> key) =>
        $"{Insert(table, columns)} ON CONFLICT DO NOTHING";

    internal virtual string Upsert(string table, IReadOnlyList<Column> columns, IReadOnlyList<string> key) =>
        $"{Insert(table, columns)} ON CONFLICT ({string.Join(", ", key)}) DO UPDATE SET "
        + string.Join(", ", columns.Where(column => !key.Contains(column.Name)).Select(column => $"{column.Name} = excluded.{column.Name}"));

    /// <summary>What stands behind ORDER BY to read so many rows at most.</summary>
    internal virtual string Limit(string placeholder) => $"LIMIT {placeholder}";

    internal virtual string CreateTable(string name, Table table, IEnumerable<Column> columns, bool ifAbsent = false) =>
        $"CREATE TABLE {(ifAbsent ? "IF NOT EXISTS " : "")}{name} ({string.Join(", ", columns.Select(Definition))}, PRIMARY KEY ({string.Join(", ", table.PrimaryKey)}))";

    internal virtual string CreateIndex(string name, string table, TableIndex index) =>
        $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {name} ON {table} ({string.Join(", ", index.Columns)}){(index.Only is { } only ? $" WHERE {only.Condition}" : "")}";

    internal virtual string AddColumn(string table, Column column) => $"ALTER TABLE {table} ADD COLUMN {Definition(column)}";

    internal virtual string DropTable(string table) => $"DROP TABLE IF EXISTS {table}";

    /// <summary>Makes a second node wait until the first has migrated, to the end of the transaction; null where the transaction itself does.</summary>
    internal virtual string? LockMigrations(string prefix) => null;

    /// <summary>Another transaction was in the way: the same work may succeed when it is done anew.</summary>
    internal abstract bool IsConflict(DbException problem);

    internal string Definition(Column column) => $"{column.Name} {TypeOf(column)}{(column.IsNullable ? "" : " NOT NULL")}";

    private protected static string Names(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => column.Name));
}
