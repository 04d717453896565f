using System.Text;

namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>The store's own log: what went wrong behind its pages, which say nothing of it.</summary>
internal sealed class StoreLog(CopiedDatabase database)
{
    private const int LengthOfOne = 1500;

    // Tasks that were due while the store was down fail once at its start, before it listens.
    private const string News = """
        SELECT "Id", "ShortMessage"::text, coalesce("FullMessage"::text, '') FROM "Log"
        WHERE "Id" > $1 AND "LogLevelId" >= 30 AND "ShortMessage"::text NOT LIKE '%scheduled task failed%Connection refused%' ORDER BY "Id"
        """;

    private int seen;

    /// <summary>Warnings and errors that were written since it was asked last.</summary>
    public async Task<string> NewsAsync()
    {
        var news = new StringBuilder();
        await using var connection = database.Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = News;
        command.Parameters.Add(new() { Value = seen });
        await using var lines = await command.ExecuteReaderAsync();
        while (await lines.ReadAsync())
        {
            seen = lines.GetInt32(0);
            var said = $"{lines.GetString(1)}\n{lines.GetString(2)}";
            news.Append("store's log: ").AppendLine(said.Length > LengthOfOne ? said[..LengthOfOne] : said);
        }

        return news.ToString();
    }
}
