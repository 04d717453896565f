using Encore.Loyalty.Surveys;

namespace Encore.Loyalty.Hosting;

/// <summary>What surveys need beyond one member's rows: invitations by their tokens, what was answered in a wave, and anonymous answers.</summary>
public interface ISurveyStore
{
    /// <summary>Whoever was asked; null when there is no such token.</summary>
    Task<Invitation?> FindAsync(string token, CancellationToken cancel = default);

    /// <summary>All waves of a survey in which anybody was asked, in any order.</summary>
    Task<IReadOnlyList<WaveCount>> WavesAsync(string survey, CancellationToken cancel = default);

    /// <summary>Invitations that were answered, by (member, id).</summary>
    /// <param name="survey">The survey's id.</param>
    /// <param name="wave">As <see cref="Invitation.Wave"/>.</param>
    /// <param name="after">Those behind this place, a member and an id with a line break between; null for the first page.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<IReadOnlyList<Invitation>> AnsweredAsync(string survey, string wave, string? after, int limit, CancellationToken cancel = default);

    /// <summary>Keeps an anonymous answer. In a transaction of its own, so that not even the database knows what else happened in it.</summary>
    Task CastAsync(Ballot ballot, CancellationToken cancel = default);

    /// <summary>By their random ids.</summary>
    /// <param name="survey">The survey's id.</param>
    /// <param name="wave">As <see cref="Invitation.Wave"/>.</param>
    /// <param name="after">Those behind this id; null for the first page.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<IReadOnlyList<Ballot>> BallotsAsync(string survey, string wave, string? after, int limit, CancellationToken cancel = default);
}
