namespace Encore.Loyalty.Processing;

/// <summary>How far a recount has come.</summary>
/// <param name="Members">Looked at so far.</param>
public sealed record RecountReport(int Members);
