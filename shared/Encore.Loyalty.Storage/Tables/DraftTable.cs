using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>The draft of the program's next version: at most one in a scope.</summary>
internal static class DraftTable
{
    public static Table Definition { get; } = new()
    {
        Name = "program_draft",
        Since = 3,
        Columns =
        [
            Column.Key("scope", MemberId.MaxLength), Column.Long("version"), Column.Int("based_on"), Column.Text("author"), Column.Long("saved_at"), Column.Text("document"),
        ],
        PrimaryKey = ["scope"],
    };

    public static object?[] Values(string scope, ProgramDraft draft) => [scope, draft.Version, draft.BasedOn, draft.Author, draft.SavedAt.ToUnixTimeMilliseconds(), draft.Document];

    public static ProgramDraft Read(Row row)
    {
        row.Skip();
        return new() { Version = row.Long(), BasedOn = row.Int(), Author = row.Text(), SavedAt = row.Instant(), Document = row.Text() };
    }
}
