namespace Encore.Loyalty.Processing;

/// <summary>The end of an inbox item.</summary>
/// <param name="Id">The item.</param>
/// <param name="Status">Done or refused.</param>
/// <param name="Result">The refusal; null when done.</param>
public sealed record InboxCompletion(long Id, InboxStatus Status, string? Result);
