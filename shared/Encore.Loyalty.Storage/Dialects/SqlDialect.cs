using System.Data.Common;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Sql;

namespace Encore.Loyalty.Storage.Dialects;

/// <summary>What differs from database to database. Statements are built from these parts only; none is written twice.</summary>
public abstract class SqlDialect
{
    private protected const string IfAbsent = " ON CONFLICT DO NOTHING";

    private protected SqlDialect()
    {
    }

    public static SqlDialect Sqlite { get; } = new SqliteDialect();

    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect();

    public static SqlDialect MySql { get; } = new MySqlDialect();

    public static SqlDialect SqlServer { get; } = new SqlServerDialect();

    public abstract string Name { get; }

    /// <summary>Opening a connection throws its prepared commands away, so a few are kept open.</summary>
    internal virtual bool KeepsConnections => false;

    /// <summary>Writers queue in the process instead of in the database.</summary>
    internal virtual bool HasOneWriter => false;

    /// <summary>Several statements go to the server in one round trip, where the driver can.</summary>
    internal virtual bool SendsBatches => true;

    /// <summary>Statements of a batch are prepared; off where a driver then sends them one by one.</summary>
    internal virtual bool PreparesBatches => true;

    /// <summary>Asks how many rows the change before it has touched; null where the driver says so of each change in a batch.</summary>
    internal virtual string? CountTouched => null;

    /// <summary>The same change, failing with <see cref="IsMissed"/> where it touches no row; null where the caller has to count. Then a batch needs no transaction around it, and no second round trip.</summary>
    internal virtual string? Insisting(string change) => null;

    internal virtual bool IsMissed(DbException problem) => false;

    /// <summary>
    /// The same change, or search, for many rows in one statement, each parameter an array with a value for each row. A change that insists fails with <see cref="IsMissed"/> where it touches fewer rows
    /// than were given. Null where rows go one by one.
    /// </summary>
    internal virtual string? ForMany(string statement, IReadOnlyList<ParameterType> parameters, bool insists) => null;

    /// <summary>Goes before changes for many, in their transaction.</summary>
    internal virtual string? BeforeMany => null;

    /// <summary>Begins a transaction in which all reads see the same instant.</summary>
    internal abstract IReadOnlyList<string> BeginSnapshot { get; }

    internal virtual string EndSnapshot => Commit;

    /// <summary>Begins a transaction that writes and sees at each statement what others have committed.</summary>
    internal virtual IReadOnlyList<string> BeginWrite => ["BEGIN"];

    /// <summary>Goes before a change that is a transaction by itself.</summary>
    internal virtual IReadOnlyList<string> BeforeSingleWrite => [];

    internal virtual string Commit => "COMMIT";

    internal virtual string Rollback => "ROLLBACK";

    /// <summary>A character that no text begins after: the end of a range of texts.</summary>
    internal virtual string Highest => "\U0010FFFF";

    internal virtual string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>How the parameter at a position, from 1, is written in a statement.</summary>
    internal virtual string Placeholder(int position) => $"@p{position}";

    /// <summary>The name that the parameter object carries; empty where parameters go by position.</summary>
    internal virtual string ParameterName(int position) => Placeholder(position);

    internal abstract string TypeOf(Column column);

    internal virtual string Insert(string table, IReadOnlyList<Column> columns) => $"INSERT INTO {table} ({Names(columns)}) VALUES ({Placeholders(columns)})";

    /// <summary>Inserts nothing, and fails nothing, when a row with the same key is there.</summary>
    internal virtual string InsertIfAbsent(string table, IReadOnlyList<Column> columns, IReadOnlyList<string> key) =>
        Insert(table, columns) + IfAbsent;

    internal virtual string Upsert(string table, IReadOnlyList<Column> columns, IReadOnlyList<string> key) =>
        $"{Insert(table, columns)} ON CONFLICT ({string.Join(", ", key)}) DO UPDATE SET {Assignments(columns, key, (column, _) => $"excluded.{column}")}";

    /// <summary>What stands behind ORDER BY to read so many rows at most.</summary>
    internal virtual string Limit(string placeholder) => $"LIMIT {placeholder}";

    internal virtual string CreateTable(string name, Table table, IEnumerable<Column> columns, bool ifAbsent = false) =>
        $"CREATE TABLE {(ifAbsent ? "IF NOT EXISTS " : "")}{name} ({Definitions(table, columns)})";

    internal virtual string CreateIndex(string name, string table, TableIndex index) =>
        $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {name} ON {table} ({string.Join(", ", index.Columns)}){(index.Only is { } only ? $" WHERE {only.Condition}" : "")}";

    internal virtual string AddColumn(string table, Column column) => $"ALTER TABLE {table} ADD COLUMN {Definition(column)}";

    internal virtual string DropTable(string table) => $"DROP TABLE IF EXISTS {table}";

    /// <summary>Counts the columns of this name; null where changes of the schema are undone with their transaction, so that none is found half done.</summary>
    internal virtual string? CountColumns(string? schema, string table, string column) => null;

    /// <summary>As <see cref="CountColumns"/>, of an index.</summary>
    internal virtual string? CountIndexes(string? schema, string table, string index) => null;

    /// <summary>Makes a second node wait until the first has migrated; answers 0 when it waited in vain. Null where the transaction itself does.</summary>
    internal virtual string? LockMigrations(string prefix) => null;

    /// <summary>Null where the lock ends with the transaction.</summary>
    internal virtual string? UnlockMigrations(string prefix) => null;

    /// <summary>Another transaction was in the way: the same work may succeed when it is done anew.</summary>
    internal abstract bool IsConflict(DbException problem);

    internal string Definition(Column column) => $"{column.Name} {TypeOf(column)}{(column.IsNullable ? "" : " NOT NULL")}";

    private protected static string Names(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => column.Name));

    private protected static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The server's own number of an error. Both drivers that need it have such a property; neither is referenced here.</summary>
    private protected static int NumberOf(DbException problem) => problem.GetType().GetProperty("Number", typeof(int))?.GetValue(problem) is int number ? number : 0;

    private protected string Placeholders(IReadOnlyList<Column> columns) => string.Join(", ", columns.Select((_, index) => Placeholder(index + 1)));

    private protected string Definitions(Table table, IEnumerable<Column> columns) =>
        $"{string.Join(", ", columns.Select(Definition))}, PRIMARY KEY ({string.Join(", ", table.PrimaryKey)})";

    private protected static string Assignments(IReadOnlyList<Column> columns, IReadOnlyList<string> key, Func<string, int, string> value) =>
        string.Join(", ", columns.Select((column, index) => (column.Name, index)).Where(column => !key.Contains(column.Name)).Select(column => $"{column.Name} = {value(column.Name, column.index + 1)}"));

    /// <summary>The key's columns with the values that the row brings for them.</summary>
    private protected string KeyCondition(IReadOnlyList<Column> columns, IReadOnlyList<string> key) =>
        string.Join(" AND ", columns.Select((column, index) => (column.Name, index)).Where(column => key.Contains(column.Name)).Select(column => $"{column.Name} = {Placeholder(column.index + 1)}"));
}
