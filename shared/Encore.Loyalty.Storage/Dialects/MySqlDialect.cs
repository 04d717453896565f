using System.Data.Common;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Dialects;

/// <summary>MariaDB 10.5 or newer and MySQL 8.0.17 or newer, with tables in InnoDB and a binary log, if any, in the format ROW or MIXED.</summary>
internal sealed class MySqlDialect : SqlDialect
{
    // Texts compare byte by byte, blanks at the end included. The collation that does has another name in each; each skips what is meant for the other.
    private const string ByteByByte = "CHARACTER SET utf8mb4 COLLATE /*M! utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */";

    private const string ReadCommitted = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";

    public override string Name => "MySQL";

    internal override bool PreparesBatches => false;

    internal override string CountTouched => "SELECT ROW_COUNT()";

    internal override IReadOnlyList<string> BeginSnapshot { get; } = ["SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"];

    /// <summary>The server's default would lock the gaps between rows as well, and one insert shut out the other.</summary>
    internal override IReadOnlyList<string> BeginWrite { get; } = [ReadCommitted, "START TRANSACTION"];

    internal override IReadOnlyList<string> BeforeSingleWrite { get; } = [ReadCommitted];

    internal override string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    internal override string TypeOf(Column column) => column.Kind switch
    {
        ColumnKind.Identity => "BIGINT AUTO_INCREMENT",
        ColumnKind.Long => "BIGINT",
        ColumnKind.Int => "INT",
        ColumnKind.Key => $"VARCHAR({column.Length}) {ByteByByte}",
        _ => $"LONGTEXT {ByteByByte}",
    };

    /// <summary>
    /// It would also ignore texts that do not fit, but these never get here, see <see cref="Sql.SqlStatement.Fill"/>. ON DUPLICATE KEY does not tell whether it inserted,
    /// and INSERT … SELECT holds a lock on the whole table's next number.
    /// </summary>
    internal override string InsertIfAbsent(string table, IReadOnlyList<Column> columns, IReadOnlyList<string> key) =>
        Insert(table, columns).Replace("INSERT INTO", "INSERT IGNORE INTO", StringComparison.Ordinal);

    internal override string Upsert(string table, IReadOnlyList<Column> columns, IReadOnlyList<string> key) =>
        $"{Insert(table, columns)} ON DUPLICATE KEY UPDATE {Assignments(columns, key, (column, _) => $"VALUES({column})")}";

    internal override string CreateTable(string name, Table table, IEnumerable<Column> columns, bool ifAbsent = false) =>
        $"CREATE TABLE IF NOT EXISTS {name} ({Definitions(table, columns)}) ENGINE = InnoDB";

    /// <summary>There are no partial indexes; the column of the condition goes in front instead.</summary>
    internal override string CreateIndex(string name, string table, TableIndex index) =>
        $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {name} ON {table} ({string.Join(", ", Columns(index))})";

    internal override string CountColumns(string? schema, string table, string column) =>
        $"SELECT COUNT(*) FROM information_schema.columns WHERE {At(schema, table)} AND column_name = {Text(column)}";

    internal override string CountIndexes(string? schema, string table, string index) =>
        $"SELECT COUNT(*) FROM information_schema.statistics WHERE {At(schema, table)} AND index_name = {Text(index)}";

    // The name of a lock holds for the whole server and has 64 characters at most.
    internal override string LockMigrations(string prefix) => $"SELECT GET_LOCK({LockName(prefix)}, 60)";

    internal override string UnlockMigrations(string prefix) => $"SELECT RELEASE_LOCK({LockName(prefix)})";

    /// <summary>Deadlock, lock wait timeout, changed since it was read; or a deadlock over the table's next number, which MariaDB calls a failure to read it.</summary>
    internal override bool IsConflict(DbException problem) => NumberOf(problem) is 1213 or 1205 or 1020 or 1467;

    private static string LockName(string prefix) => $"CONCAT('encore ', MD5(CONCAT(DATABASE(), {Text("/" + prefix)})))";

    private static string At(string? schema, string table) => $"table_schema = {(string.IsNullOrEmpty(schema) ? "DATABASE()" : Text(schema))} AND table_name = {Text(table)}";

    private static IEnumerable<string> Columns(TableIndex index) => index.Only is { } only && !index.Columns.Contains(only.Column) ? index.Columns.Prepend(only.Column) : index.Columns;
}
