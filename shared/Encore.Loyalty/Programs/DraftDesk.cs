using Encore.Loyalty.Hosting;

namespace Encore.Loyalty.Programs;

/// <summary>
/// The draft of the next version. A store has one: who opens it sees what others have done to it, and whoever saves or publishes names the draft that they saw, so that nobody's work is overwritten unseen.
/// </summary>
public sealed class DraftDesk(IProgramStore store, ProgramDesk programs, TimeProvider clock)
{
    /// <summary>Null: nobody is working on one. An editor then starts from <see cref="ProgramDesk.DocumentAsync"/>.</summary>
    public Task<ProgramDraft?> FindAsync(CancellationToken cancel = default) => store.DraftAsync(cancel);

    /// <summary>Keeps a document, finished or not.</summary>
    /// <param name="document">As it was typed.</param>
    /// <param name="author">The host's id of who saves.</param>
    /// <param name="seen">The version of the draft that was opened; null: there was none.</param>
    /// <param name="cancel">Stops before the write.</param>
    public async Task<DraftSaving> SaveAsync(string document, string author, long? seen, CancellationToken cancel = default)
    {
        var (now, versions) = (clock.GetUtcNow(), await store.VersionsAsync(cancel));

        // The first draft of a day is numbered by its instant, so that no number comes twice.
        var version = seen + 1 ?? now.ToUnixTimeMilliseconds();
        var draft = new ProgramDraft { Document = document, Author = author, SavedAt = Ledger.Moment.At(now).Now, BasedOn = versions.Count == 0 ? 0 : versions[^1].Number, Version = version };
        var errors = programs.Check(document).Errors;
        return await store.SaveDraftAsync(draft, seen, cancel) ? new(draft, errors, null) : new(null, errors, Changed(await FindAsync(cancel)));
    }

    /// <summary>Takes a document from elsewhere as the draft, where nothing is wrong with it; otherwise nothing changes.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    public async Task<DraftSaving> ImportAsync(string document, string author, long? seen, CancellationToken cancel = default) =>
        programs.Check(document) is { IsValid: false } reading ? new(null, reading.Errors, null) : await SaveAsync(document, author, seen, cancel);

    /// <summary>Takes an earlier version as the draft. One that can no longer be published, because rules have become stricter, comes with its errors.</summary>
    /// <param name="number">Which.</param>
    /// <inheritdoc cref="SaveAsync"/>
    public async Task<DraftSaving> RestoreAsync(int number, string author, long? seen, CancellationToken cancel = default)
    {
        var version = (await store.VersionsAsync(cancel)).FirstOrDefault(version => version.Number == number);
        return version is null ? new(null, [], new(ProgramConflictCode.NoVersion, Version: number)) : await SaveAsync(version.Document, author, seen, cancel);
    }

    /// <returns>Null when it is gone.</returns>
    public async Task<ProgramConflict?> DiscardAsync(long seen, CancellationToken cancel = default) => await store.RemoveDraftAsync(seen, cancel) ? null : Changed(await FindAsync(cancel));

    /// <summary>How the draft differs from the document in force; nothing where there is no draft.</summary>
    public async Task<IReadOnlyList<ProgramDifference>> DifferencesAsync(CancellationToken cancel = default) =>
        await FindAsync(cancel) is { } draft ? ProgramDifference.Between(await programs.DocumentAsync(cancel), draft.Document) : [];

    /// <summary>Publishes the draft, after which there is none.</summary>
    /// <param name="seen">The version of the draft that was looked at.</param>
    /// <param name="author">The host's id of who publishes.</param>
    /// <param name="effectiveFrom">From when the new version is in force; null: from now on.</param>
    /// <param name="cancel">Stops before the write.</param>
    public async Task<Publication> PublishAsync(long seen, string author, DateTimeOffset? effectiveFrom = null, CancellationToken cancel = default)
    {
        var draft = await FindAsync(cancel);
        if (draft?.Version != seen)
        {
            return Publication.Refused(Changed(draft));
        }

        var publication = await programs.PublishAsync(draft.Document, author, effectiveFrom, draft.BasedOn, cancel);
        if (publication.Version is not null)
        {
            // Where the node dies in between the draft stays, and is known as superseded.
            await store.RemoveDraftAsync(seen, cancel);
        }

        return publication;
    }

    private static ProgramConflict Changed(ProgramDraft? draft) =>
        draft is null ? new(ProgramConflictCode.NoDraft) : new(ProgramConflictCode.DraftChanged, draft.Author, draft.SavedAt);
}
