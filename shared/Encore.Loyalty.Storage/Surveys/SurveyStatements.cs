using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Surveys;

/// <summary>The statements on invitations by their tokens, on what was answered, and on anonymous answers.</summary>
internal sealed class SurveyStatements(SqlText sql)
{
    private static readonly Table Invitation = InvitationTable.Definition;

    private static readonly Table Ballot = BallotTable.Definition;

    public SqlStatement Find { get; } = sql.Of($"SELECT {Invitation.Columns} FROM {Invitation} WHERE token = {In.Text}");

    public SqlStatement Waves { get; } = sql.Of($"SELECT wave, COUNT(*), SUM(answered), MIN(invited_at) FROM {Invitation} WHERE scope = {In.Text} AND survey = {In.Text} GROUP BY wave");

    /// <summary>Those behind a member and an id.</summary>
    public SqlStatement Answered { get; } = sql.Of($"""
        SELECT {Invitation.Columns} FROM {Invitation}
        WHERE scope = {In.Text} AND survey = {In.Text} AND wave = {In.Text} AND answered = 1 AND member >= {In.Text} AND (member > {In.Text} OR id > {In.Text})
        ORDER BY member, id {AtMost.Rows}
        """);

    public SqlStatement Cast { get; } = sql.Insert(Ballot);

    public SqlStatement Ballots { get; } = sql.Of($"SELECT {Ballot.Columns} FROM {Ballot} WHERE scope = {In.Text} AND survey = {In.Text} AND wave = {In.Text} AND id > {In.Text} ORDER BY id {AtMost.Rows}");
}
