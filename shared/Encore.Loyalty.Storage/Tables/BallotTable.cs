using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Surveys;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>Anonymous answers. There is no column in it by which a member, an invitation, a code or an instant could be found.</summary>
internal static class BallotTable
{
    public static Table Definition { get; } = new()
    {
        Name = "survey_ballot",
        Since = 3,
        Columns =
        [
            Column.Key("scope", MemberId.MaxLength), Column.Key("survey", Invitation.MaxNameLength), Column.Key("wave", Invitation.MaxNameLength), Column.Key("id", SurveyToken.Length),
            Column.Text("answers").OrNull(), Column.Text("texts").OrNull(),
        ],
        PrimaryKey = ["scope", "survey", "wave", "id"],
    };

    public static object?[] Values(string scope, Ballot ballot) => [scope, ballot.Survey, ballot.Wave, ballot.Id, StoredAnswers.Figures(ballot.Answers), StoredAnswers.Texts(ballot.Answers)];

    public static Ballot Read(Row row)
    {
        row.Skip();
        return new() { Survey = row.Text(), Wave = row.Text(), Id = row.Text(), Answers = StoredAnswers.Read(row.OptionalText(), row.OptionalText()) };
    }
}
