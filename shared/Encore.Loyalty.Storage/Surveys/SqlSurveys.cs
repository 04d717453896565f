using Encore.Loyalty.Hosting;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;
using Encore.Loyalty.Surveys;

namespace Encore.Loyalty.Storage.Surveys;

/// <summary>What surveys need beyond one member's rows, on any database that a dialect knows.</summary>
internal sealed class SqlSurveys(SqlDatabase database) : ISurveyStore
{
    private readonly SurveyStatements statements = new(new(database.Options));

    private string Scope => database.Options.Scope;

    public Task<Invitation?> FindAsync(string token, CancellationToken cancel = default) => database.ReadAsync(
        async session => (await session.ListAsync(statements.Find, [token], InvitationTable.Read, cancel)).FirstOrDefault(invitation => invitation.Member.Scope == Scope), cancel);

    public Task<IReadOnlyList<WaveCount>> WavesAsync(string survey, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<WaveCount>>(
        async session => await session.ListAsync(statements.Waves, [Scope, survey], row => new WaveCount(row.Text(), row.Sum(), row.Sum(), row.Instant()), cancel), cancel);

    public Task<IReadOnlyList<Invitation>> AnsweredAsync(string survey, string wave, string? after, int limit, CancellationToken cancel = default)
    {
        var place = (after ?? "\n").Split('\n', 2);
        return database.ReadAsync<IReadOnlyList<Invitation>>(
            async session => await session.ListAsync(statements.Answered, [Scope, survey, wave, place[0], place[0], place[1], limit], InvitationTable.Read, cancel), cancel);
    }

    public Task CastAsync(Ballot ballot, CancellationToken cancel = default) => database.WriteAsync<bool>(
        async session =>
        {
            await session.WriteAsync([new SqlWrite(statements.Cast, BallotTable.Values(Scope, ballot))], cancel);
            return true;
        },
        cancel);

    public Task<IReadOnlyList<Ballot>> BallotsAsync(string survey, string wave, string? after, int limit, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<Ballot>>(
        async session => await session.ListAsync(statements.Ballots, [Scope, survey, wave, after ?? "", limit], BallotTable.Read, cancel), cancel);
}
