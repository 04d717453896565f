namespace Encore.Loyalty.Programs;

/// <summary>Why a draft cannot be saved or published, or a version not be withdrawn, though the document is in order.</summary>
public enum ProgramConflictCode
{
    /// <summary>Somebody has saved the draft since it was opened: look at theirs first.</summary>
    DraftChanged,

    /// <summary>There is no draft any more: it was published or discarded meanwhile.</summary>
    NoDraft,

    /// <summary>A version was published since the draft was saved. Saving the draft once more says that it was seen.</summary>
    Superseded,

    /// <summary>A version waits for a later date than the one wanted: withdraw it first, or publish for a date behind it.</summary>
    Scheduled,

    /// <summary>The date wanted is over. What has happened is judged by the program of its time.</summary>
    InThePast,

    /// <summary>There is no such version, or it was withdrawn before.</summary>
    NoVersion,

    /// <summary>The version is in force, or about to be: other nodes may hold it ready. Publish another one.</summary>
    InForce,
}
