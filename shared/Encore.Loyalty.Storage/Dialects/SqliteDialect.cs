using System.Data.Common;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Dialects;

/// <summary>SQLite 3.24 or newer, in WAL mode for readers beside a writer.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public override string Name => "SQLite";

    internal override bool KeepsConnections => true;

    internal override bool HasOneWriter => true;

    internal override IReadOnlyList<string> BeginSnapshot { get; } = ["BEGIN"];

    /// <summary>A lock that is asked for at once cannot be refused half-way.</summary>
    internal override IReadOnlyList<string> BeginWrite { get; } = ["BEGIN IMMEDIATE"];

    internal override string TypeOf(Column column) => column.Kind switch
    {
        ColumnKind.Identity => "INTEGER PRIMARY KEY",
        ColumnKind.Long or ColumnKind.Int => "INTEGER",
        _ => "TEXT",
    };

    /// <summary>Rows stay in the order of their insertion: storing the long ones by their key (WITHOUT ROWID) was measured to cost a third more.</summary>
    internal override string CreateTable(string name, Table table, IEnumerable<Column> columns, bool ifAbsent = false) =>
        table.Columns.Any(column => column.Kind == ColumnKind.Identity)
            ? $"CREATE TABLE {(ifAbsent ? "IF NOT EXISTS " : "")}{name} ({string.Join(", ", columns.Select(Definition))})"
            : base.CreateTable(name, table, columns, ifAbsent);

    // The driver's exception type is the host's; its message begins with SQLite's own code: 5 busy, 6 locked.
    internal override bool IsConflict(DbException problem) =>
        problem.Message.Contains("SQLite Error 5:", StringComparison.Ordinal)
        || problem.Message.Contains("SQLite Error 6:", StringComparison.Ordinal)
        || problem.Message.Contains("database is locked", StringComparison.Ordinal);
}
