namespace Encore.Loyalty.Processing;

/// <summary>The end of an inbox item.</summary>
/// <param name="Id">The item.</param>
/// <param name="Status">Done or refused.</param>
/// <param name="Result">The refusal; null when done.</param>
/// <param name="Empties">The payload is not kept: the member was erased.</param>
public sealed record InboxCompletion(long Id, InboxStatus Status, string? Result, bool Empties = false);
