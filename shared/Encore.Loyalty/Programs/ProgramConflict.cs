namespace Encore.Loyalty.Programs;

/// <summary>What stands in the way.</summary>
/// <param name="Code">Why.</param>
/// <param name="Author">Who saved or published what stands in the way; null where nobody did.</param>
/// <param name="At">When; of a version that waits, when it takes effect.</param>
/// <param name="Version">The number of the version in question; null where it is a draft.</param>
public sealed record ProgramConflict(ProgramConflictCode Code, string? Author = null, DateTimeOffset? At = null, int? Version = null);
