using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>The published versions of the program.</summary>
internal static class ProgramTable
{
    public static Table Definition { get; } = new()
    {
        Name = "program_version",
        Columns =
        [
            Column.Key("scope", MemberId.MaxLength), Column.Int("number"), Column.Long("effective_from"), Column.Text("author"), Column.Text("document"),
            Column.Long("published_at").OrNull() with { Since = 3 }, Column.Long("withdrawn_at").OrNull() with { Since = 3 }, Column.Text("withdrawn_by").OrNull() with { Since = 3 },
        ],
        PrimaryKey = ["scope", "number"],
    };

    public static object?[] Values(string scope, ProgramVersion version) =>
    [
        scope, version.Number, version.EffectiveFrom.ToUnixTimeMilliseconds(), version.Author, version.Document,
        version.PublishedAt?.ToUnixTimeMilliseconds(), version.WithdrawnAt?.ToUnixTimeMilliseconds(), version.WithdrawnBy,
    ];

    public static ProgramVersion Read(Row row)
    {
        row.Skip();
        return new()
        {
            Number = row.Int(), EffectiveFrom = row.Instant(), Author = row.Text(), Document = row.Text(),
            PublishedAt = row.OptionalInstant(), WithdrawnAt = row.OptionalInstant(), WithdrawnBy = row.OptionalText(),
        };
    }
}
