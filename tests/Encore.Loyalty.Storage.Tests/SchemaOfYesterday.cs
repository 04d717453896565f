using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>The first version of the schema.</summary>
internal static class SchemaOfYesterday
{
    public static IReadOnlyList<Table> Tables { get; } = [.. AllTables.InOrder.Where(table => table.Since == 1).Select(First)];

    private static Table First(Table table) => table with
    {
        Columns = [.. table.Columns.Where(column => column.Since == 1)],
        Indexes = [.. table.Indexes.Where(index => index.Since == 1)],
    };
}
