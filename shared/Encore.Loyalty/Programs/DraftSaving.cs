namespace Encore.Loyalty.Programs;

/// <summary>What a save, or an import, came to.</summary>
/// <param name="Draft">As it is kept now; null when nothing was saved.</param>
/// <param name="Errors">What is wrong in the document that was given. A draft is saved all the same, an import is not.</param>
/// <param name="Conflict">Why it was not saved; null when it was, or when errors are the reason.</param>
public sealed record DraftSaving(ProgramDraft? Draft, IReadOnlyList<ProgramError> Errors, ProgramConflict? Conflict);
