using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>How far walks through the shop's history have come.</summary>
internal static class BookmarkTable
{
    public static Table Definition { get; } = new()
    {
        Name = "bookmark",
        Since = 2,
        Columns =
        [
            Column.Key("scope", MemberId.MaxLength), Column.Key("name", Bookmark.MaxNameLength), Column.Text("reached").OrNull(),
            Column.Long("since_at"), Column.Long("held_until").OrNull(), Column.Long("version"),
        ],
        PrimaryKey = ["scope", "name"],
    };

    public static object?[] Values(string scope, Bookmark bookmark) =>
        [scope, bookmark.Name, bookmark.Position, bookmark.Since.ToUnixTimeMilliseconds(), bookmark.HeldUntil?.ToUnixTimeMilliseconds(), bookmark.Version];

    public static Bookmark Read(Row row)
    {
        row.Skip();
        return new() { Name = row.Text(), Position = row.OptionalText(), Since = row.Instant(), HeldUntil = row.OptionalInstant(), Version = row.Long() };
    }
}
