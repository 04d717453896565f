using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Hosting;

/// <summary>Published versions of the program, and the draft of the next one.</summary>
public interface IProgramStore
{
    /// <summary>All versions by number, those withdrawn among them; empty in a new store.</summary>
    Task<IReadOnlyList<ProgramVersion>> VersionsAsync(CancellationToken cancel = default);

    /// <returns>False when the number is taken: somebody else published meanwhile.</returns>
    Task<bool> PublishAsync(ProgramVersion version, CancellationToken cancel = default);

    /// <summary>Keeps who withdrew a version, and when.</summary>
    /// <returns>False when it was withdrawn before, or is not there.</returns>
    Task<bool> WithdrawAsync(int number, string author, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Null when there is none.</summary>
    Task<ProgramDraft?> DraftAsync(CancellationToken cancel = default);

    /// <param name="draft">With its new version.</param>
    /// <param name="replaces">The version it replaces; null where there was none.</param>
    /// <param name="cancel">Stops before the write.</param>
    /// <returns>False when what is there is not what was to be replaced.</returns>
    Task<bool> SaveDraftAsync(ProgramDraft draft, long? replaces, CancellationToken cancel = default);

    /// <returns>False when this version of it is not there any more.</returns>
    Task<bool> RemoveDraftAsync(long version, CancellationToken cancel = default);
}
