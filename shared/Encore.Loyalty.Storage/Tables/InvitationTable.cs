using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Surveys;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>Who was asked what, and what they answered, unless the survey is anonymous. Free texts stand apart, so that they can be forgotten while the figures stay.</summary>
internal static class InvitationTable
{
    public static Table Definition { get; } = new()
    {
        Name = "survey_invitation",
        Since = 3,
        Columns =
        [
            Column.Key("member", MemberId.MaxLength), Column.Key("id", Invitation.MaxIdLength), Column.Key("scope", MemberId.MaxLength), Column.Key("survey", Invitation.MaxNameLength),
            Column.Key("wave", Invitation.MaxNameLength), Column.Key("token", SurveyToken.Length).OrNull(), Column.Long("invited_at"), Column.Long("expires_at"), Column.Int("answered"),
            Column.Long("answered_at").OrNull(), Column.Int("times"), Column.Text("answers").OrNull(), Column.Text("texts").OrNull(),
        ],
        PrimaryKey = ["member", "id"],
        Indexes = [new("token", "token"), new("wave", "scope", "survey", "wave", "answered", "member", "id")],
    };

    public static object?[] Values(Invitation invitation) =>
    [
        invitation.Member.Value, invitation.Id, invitation.Member.Scope, invitation.Survey,
        invitation.Wave, invitation.Token, invitation.InvitedAt.ToUnixTimeMilliseconds(), invitation.ExpiresAt.ToUnixTimeMilliseconds(), invitation.IsAnswered ? 1 : 0,
        invitation.AnsweredAt?.ToUnixTimeMilliseconds(), invitation.Times, StoredAnswers.Figures(invitation.Answers), StoredAnswers.Texts(invitation.Answers),
    ];

    public static Invitation Read(Row row)
    {
        var (member, id) = (row.Member(), row.Text());
        row.Skip();
        return new()
        {
            Member = member,
            Id = id,
            Survey = row.Text(),
            Wave = row.Text(),
            Token = row.OptionalText(),
            InvitedAt = row.Instant(),
            ExpiresAt = row.Instant(),
            IsAnswered = row.Int() == 1,
            AnsweredAt = row.OptionalInstant(),
            Times = row.Int(),
            Answers = StoredAnswers.Read(row.OptionalText(), row.OptionalText()),
        };
    }
}
