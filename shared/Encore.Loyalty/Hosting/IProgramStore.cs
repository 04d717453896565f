using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Hosting;

/// <summary>Published versions of the program.</summary>
public interface IProgramStore
{
    /// <summary>All versions by number; empty in a new store.</summary>
    Task<IReadOnlyList<ProgramVersion>> VersionsAsync(CancellationToken cancel = default);

    /// <returns>False when the number is taken: somebody else published meanwhile.</returns>
    Task<bool> PublishAsync(ProgramVersion version, CancellationToken cancel = default);
}
