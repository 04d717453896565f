using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>Messages on their way out.</summary>
internal static class OutboxTable
{
    public const string OnlyWaiting = "status = 0";

    /// <summary>As <see cref="InboxTable.StillPending"/>.</summary>
    public const string StillWaiting = "status < 1";

    public static Table Definition { get; } = new()
    {
        Name = "outbox",
        Columns =
        [
            Column.Identity("id"), Column.Key("member", MemberId.MaxLength), Column.Key("scope", MemberId.MaxLength), Column.Text("kind"), Column.Text("figures"),
            Column.Long("created_at"), Column.Int("status"), Column.Int("attempts"), Column.Text("problem").OrNull(),
            Column.Long("try_at").OrNull(), Column.Long("sent_at").OrNull(), Column.Text("taken_by").OrNull() with { Since = 3 },
        ],
        PrimaryKey = ["id"],
        Indexes = [new("waiting", "scope", "created_at", "id") { Only = new("status", OnlyWaiting) }],
    };

    public static object?[] Values(LoyaltyMessage message) =>
    [
        message.Member.Value, message.Member.Scope, message.Kind, LoyaltyJson.Write(message.Values),
        message.CreatedAt.ToUnixTimeMilliseconds(), (int)OutboxStatus.Waiting, message.Attempts, null,
        null, null, null,
    ];

    public static LoyaltyMessage Read(Row row)
    {
        var (id, member) = (row.Long(), row.Member());
        row.Skip();
        var (kind, figures, created) = (row.Text(), row.Text(), row.Instant());
        row.Skip();
        var attempts = row.Int();
        row.Skip();
        row.Skip();
        row.Skip();
        return new()
        {
            Id = id,
            Member = member,
            Kind = kind,
            Values = LoyaltyJson.Read<Dictionary<string, string>>(figures),
            CreatedAt = created,
            Attempts = attempts,
            TakenBy = row.OptionalText()?.Split('\n') ?? [],
        };
    }
}
