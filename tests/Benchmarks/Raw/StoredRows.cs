using System.Data.Common;

namespace Encore.Benchmarks.Raw;

/// <summary>Every row that a store holds, column by column, to be written once more without us.</summary>
internal sealed class StoredRows
{
    private readonly Dictionary<string, IReadOnlyList<string>> columns = [];
    private readonly Dictionary<RowKey, object[]> rows = [];

    private StoredRows()
    {
    }

    /// <summary>What tells the rows of a member apart, beside the member.</summary>
    public static IReadOnlyDictionary<string, string[]> KeyColumns { get; } = new Dictionary<string, string[]>
    {
        ["encore_inbox"] = ["event_key"], ["encore_entry"] = ["sequence"], ["encore_lot"] = ["lot"], ["encore_member"] = [], ["encore_voucher"] = ["code"],
        ["encore_activity"] = ["source", "rule_id"],
    };

    public static async Task<StoredRows> ReadAsync(DbConnection connection)
    {
        var stored = new StoredRows();
        foreach (var (table, keys) in KeyColumns)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            stored.Take(reader, table, keys);
        }

        return stored;
    }

    /// <summary>Without the inbox's own number, which the database gives.</summary>
    public IReadOnlyList<string> Columns(string table) => columns[table];

    public object[] Row(RowKey key) => rows[key];

    private void Take(DbDataReader reader, string table, string[] keys)
    {
        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var skipped = table == "encore_inbox" ? names.IndexOf("id") : -1;
        columns[table] = [.. names.Where((_, index) => index != skipped)];
        var (member, positions) = (names.IndexOf("member"), keys.Select(key => names.IndexOf(key)).ToList());
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows[new(table, (string)values[member], RowKey.Of(positions.Select(position => values[position])))] = [.. values.Where((_, index) => index != skipped)];
        }
    }
}
