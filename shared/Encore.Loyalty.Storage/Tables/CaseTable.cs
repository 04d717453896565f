using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>What staff look after. All words stand in one column, so that they can be forgotten.</summary>
internal static class CaseTable
{
    public static Table Definition { get; } = new()
    {
        Name = "case",
        Since = 3,
        Columns =
        [
            Column.Key("member", MemberId.MaxLength), Column.Key("id", Case.MaxIdLength), Column.Key("scope", MemberId.MaxLength), Column.Key("rule_id", Invitation.MaxNameLength),
            Column.Int("cause"), Column.Int("topic"), Column.Int("status"), Column.Int("is_open"), Column.Key("assignee", Case.MaxAssigneeLength),
            Column.Long("opened_at"), Column.Long("due_at"), Column.Long("closed_at").OrNull(), Column.Text("notes"), Column.Long("version"),
        ],
        PrimaryKey = ["member", "id"],
        Indexes = [new("queue", "scope", "is_open", "due_at", "member", "id")],
    };

    public static object?[] Values(Case known) =>
    [
        known.Member.Value, known.Id, known.Member.Scope, known.RuleId,
        (int)known.Cause, (int)known.Topic, (int)known.Status, known.IsOpen ? 1 : 0, known.Assignee,
        known.OpenedAt.ToUnixTimeMilliseconds(), known.DueAt.ToUnixTimeMilliseconds(), known.ClosedAt?.ToUnixTimeMilliseconds(), LoyaltyJson.Write(known.Notes), known.Version,
    ];

    public static Case Read(Row row)
    {
        var (member, id) = (row.Member(), row.Text());
        row.Skip();
        var (rule, cause, topic, status) = (row.Text(), (CaseCause)row.Int(), (CaseTopic)row.Int(), (CaseStatus)row.Int());
        row.Skip();
        return new()
        {
            Member = member,
            Id = id,
            RuleId = rule,
            Cause = cause,
            Topic = topic,
            Status = status,
            Assignee = row.Text(),
            OpenedAt = row.Instant(),
            DueAt = row.Instant(),
            ClosedAt = row.OptionalInstant(),
            Notes = LoyaltyJson.Read<List<CaseNote>>(row.Text()),
            Version = row.Long(),
        };
    }
}
