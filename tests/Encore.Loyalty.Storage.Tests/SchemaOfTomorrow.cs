using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>What the next version of the schema may bring.</summary>
internal static class SchemaOfTomorrow
{
    public static int Version { get; } = new SchemaMigrations(new() { Scope = "shop", Connect = () => null!, Dialect = Dialects.SqlDialect.Sqlite }).Latest + 1;

    public static Table NewTable { get; } = new()
    {
        Name = "survey",
        Since = Version,
        Columns = [Column.Identity("id"), Column.Key("topic", 40)],
        PrimaryKey = ["id"],
        Indexes = [new("by_topic", "topic")],
    };

    public static IReadOnlyList<Table> Tables { get; } = [.. AllTables.InOrder.Where(table => table != ProgramTable.Definition), Grown(ProgramTable.Definition), NewTable];

    private static Table Grown(Table table) => table with
    {
        Columns = [.. table.Columns, Column.Key("note", 40).OrNull() with { Since = Version }],
        Indexes = [.. table.Indexes, new("by_note", "note") { Since = Version }],
    };
}
