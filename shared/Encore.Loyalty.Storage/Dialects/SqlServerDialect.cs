using System.Data.Common;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Dialects;

/// <summary>
/// SQL Server 2016 or newer. Compares texts without blanks at their end, unlike the others: customer ids that differ only in these are one member here.
/// </summary>
internal sealed class SqlServerDialect : SqlDialect
{
    public override string Name => "SQL Server";

    internal override bool SendsBatches => false;

    /// <summary>What was read stays as it is until the end. Each load reads the member's row first and each commit changes it first, so both see one instant.</summary>
    internal override IReadOnlyList<string> BeginSnapshot { get; } = ["SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; BEGIN TRANSACTION"];

    /// <summary>The level would stay with the connection and surprise its next user.</summary>
    internal override string EndSnapshot => "COMMIT TRANSACTION; SET TRANSACTION ISOLATION LEVEL READ COMMITTED";

    internal override IReadOnlyList<string> BeginWrite { get; } = ["SET TRANSACTION ISOLATION LEVEL READ COMMITTED; BEGIN TRANSACTION"];

    internal override string Commit => "COMMIT TRANSACTION";

    internal override string Rollback => "IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION; SET TRANSACTION ISOLATION LEVEL READ COMMITTED";

    // Texts sort by their UTF-16 code units.
    internal override string Highest => "\uFFFF";

    internal override string Quote(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";

    internal override string TypeOf(Column column) => column.Kind switch
    {
        ColumnKind.Identity => "BIGINT IDENTITY(1, 1)",
        ColumnKind.Long => "BIGINT",
        ColumnKind.Int => "INT",
        ColumnKind.Key => $"NVARCHAR({column.Length}) COLLATE Latin1_General_100_BIN2",
        _ => "NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2",
    };

    internal override string InsertIfAbsent(string table, IReadOnlyList<Column> columns, IReadOnlyList<string> key) =>
        $"INSERT INTO {table} ({Names(columns)}) SELECT {Placeholders(columns)} WHERE NOT EXISTS (SELECT 1 FROM {table} WITH (UPDLOCK, HOLDLOCK) WHERE {KeyCondition(columns, key)})";

    internal override string Upsert(string table, IReadOnlyList<Column> columns, IReadOnlyList<string> key) =>
        $"UPDATE {table} WITH (UPDLOCK, HOLDLOCK) SET {Assignments(columns, key, (_, position) => Placeholder(position))} WHERE {KeyCondition(columns, key)}; IF @@ROWCOUNT = 0 {Insert(table, columns)}";

    internal override string Limit(string placeholder) => $"OFFSET 0 ROWS FETCH NEXT {placeholder} ROWS ONLY";

    internal override string CreateTable(string name, Table table, IEnumerable<Column> columns, bool ifAbsent = false) =>
        $"{(ifAbsent ? $"IF OBJECT_ID(N{Text(name)}, N'U') IS NULL " : "")}CREATE TABLE {name} ({Definitions(table, columns)})";

    internal override string AddColumn(string table, Column column) => $"ALTER TABLE {table} ADD {Definition(column)}";

    internal override string LockMigrations(string prefix) =>
        $"DECLARE @taken INT; EXEC @taken = sp_getapplock @Resource = N{Text($"encore migrations {prefix}")}, @LockMode = 'Exclusive', @LockTimeout = 60000; SELECT CASE WHEN @taken >= 0 THEN 1 ELSE 0 END";

    /// <summary>Deadlock, lock timeout, changed since it was read, or the same key inserted by two at once.</summary>
    internal override bool IsConflict(DbException problem) => NumberOf(problem) is 1205 or 1222 or 3960 or 2601 or 2627;
}
