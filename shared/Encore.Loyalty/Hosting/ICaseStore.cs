using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Hosting;

/// <summary>Cases of all members of a scope.</summary>
public interface ICaseStore
{
    /// <summary>By (due, member, id).</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Those behind this one; null for the first page.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<IReadOnlyList<Case>> ListAsync(CaseFilter filter, Case? after, int limit, CancellationToken cancel = default);

    /// <param name="now">What is due by then is overdue.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<CaseCount> CountAsync(DateTimeOffset now, CancellationToken cancel = default);
}
