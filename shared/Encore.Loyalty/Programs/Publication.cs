namespace Encore.Loyalty.Programs;

/// <summary>What a wish to publish came to.</summary>
/// <param name="Version">The version that was published; null when none was.</param>
/// <param name="Errors">Everything that is wrong in the document.</param>
/// <param name="Conflict">Why a document that is in order was not published.</param>
public sealed record Publication(ProgramVersion? Version, IReadOnlyList<ProgramError> Errors, ProgramConflict? Conflict)
{
    internal static Publication Refused(ProgramConflict conflict) => new(null, [], conflict);
}
