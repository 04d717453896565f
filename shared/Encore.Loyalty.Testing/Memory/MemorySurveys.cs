using Encore.Loyalty.Hosting;
using Encore.Loyalty.Surveys;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>What surveys need beyond one member's rows.</summary>
internal sealed class MemorySurveys(string scope, Func<MemoryTables> tables, Func<Func<MemoryTables, MemoryTables?>, bool> write) : ISurveyStore
{
    public Task<Invitation?> FindAsync(string token, CancellationToken cancel = default) => Task.FromResult(Invitations().FirstOrDefault(invitation => invitation.Token == token));

    public Task<IReadOnlyList<WaveCount>> WavesAsync(string survey, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<WaveCount>>(
        [.. Invitations().Where(invitation => invitation.Survey == survey).GroupBy(invitation => invitation.Wave)
            .Select(wave => new WaveCount(wave.Key, wave.Count(), wave.Count(invitation => invitation.IsAnswered), wave.Min(invitation => invitation.InvitedAt)))]);

    public Task<IReadOnlyList<Invitation>> AnsweredAsync(string survey, string wave, string? after, int limit, CancellationToken cancel = default)
    {
        var place = (after ?? "\n").Split('\n', 2);
        return Task.FromResult<IReadOnlyList<Invitation>>([.. Invitations()
            .Where(invitation => invitation.Survey == survey && invitation.Wave == wave && invitation.IsAnswered && PairOrder.Instance.Compare((invitation.Member.Value, invitation.Id), (place[0], place[1])) > 0).Take(limit)]);
    }

    public Task CastAsync(Ballot ballot, CancellationToken cancel = default)
    {
        write(before => before with { Ballots = before.Ballots.Add(ballot.Id, ballot) });
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Ballot>> BallotsAsync(string survey, string wave, string? after, int limit, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<Ballot>>(
        [.. tables().Ballots.Values.Where(ballot => ballot.Survey == survey && ballot.Wave == wave && string.CompareOrdinal(ballot.Id, after ?? "") > 0).Take(limit)]);

    private IEnumerable<Invitation> Invitations() => tables().Invitations.Values.Where(invitation => invitation.Member.Scope == scope);
}
