using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>The facts that were recorded, each once.</summary>
internal static class InboxTable
{
    public const string OnlyPending = "status = 0";

    /// <summary>The same of one row that is known by its id: in words that do not fit the index of pending rows, which PostgreSQL would read from end to end while the table is young.</summary>
    public const string StillPending = "status < 1";

    /// <summary>Refused, in conflict, given up.</summary>
    public const string OnlyProblems = "status >= 2";

    /// <summary>An origin, and a fact with the host's own ids in it.</summary>
    private const int KeyLength = 300;

    public static Table Definition { get; } = new()
    {
        Name = "inbox",
        Columns =
        [
            Column.Identity("id"), Column.Key("member", MemberId.MaxLength), Column.Key("scope", MemberId.MaxLength), Column.Key("event_key", KeyLength),
            Column.Key("origin", SourceKey.MaxLength), Column.Text("kind"), Column.Text("payload"), Column.Text("content_hash"),
            Column.Long("occurred_at"), Column.Long("recorded_at"), Column.Int("status"), Column.Int("attempts"), Column.Text("result").OrNull(),
            Column.Long("try_at").OrNull(),
        ],
        PrimaryKey = ["id"],
        Indexes =
        [
            new("key", "member", "event_key") { IsUnique = true },
            new("origin", "member", "origin"),
            new("pending", "scope", "occurred_at", "id") { Only = new("status", OnlyPending) },
            new("problem", "scope", "id") { Only = new("status", OnlyProblems) },
        ],
    };

    public static object?[] Values(InboxItem item) =>
    [
        item.Member.Value, item.Member.Scope, item.Key,
        item.Origin.Value, item.Kind, item.Payload, item.ContentHash,
        item.OccurredAt.ToUnixTimeMilliseconds(), item.RecordedAt.ToUnixTimeMilliseconds(), (int)item.Status, item.Attempts, item.Result,
        null,
    ];

    public static InboxItem Read(Row row)
    {
        var (id, member) = (row.Long(), row.Member());
        row.Skip();
        return new()
        {
            Id = id,
            Member = member,
            Key = row.Text(),
            Origin = row.Source(),
            Kind = row.Text(),
            Payload = row.Text(),
            ContentHash = row.Text(),
            OccurredAt = row.Instant(),
            RecordedAt = row.Instant(),
            Status = (InboxStatus)row.Int(),
            Attempts = row.Int(),
            Result = row.OptionalText(),
        };
    }
}
