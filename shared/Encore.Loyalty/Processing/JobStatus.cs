namespace Encore.Loyalty.Processing;

/// <summary>A long job as it stands now.</summary>
/// <param name="State">Running or how it ended.</param>
/// <param name="Report">How far it has come, or what it came to; null before the first step.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="EndedAt">Null while it runs.</param>
/// <param name="Actor">The host's id of who started it.</param>
/// <param name="Problem">Why it failed, in the words of what broke; null otherwise.</param>
public sealed record JobStatus<TReport>(JobState State, TReport? Report, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string Actor, string? Problem)
    where TReport : class;
