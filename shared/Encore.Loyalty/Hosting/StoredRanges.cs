namespace Encore.Loyalty.Hosting;

/// <summary>Some ranges of <see cref="ILedgerScan"/>, each about as large as can be read at once.</summary>
/// <param name="Ranges">By id.</param>
/// <param name="Next">What to ask for next; null: these were the last.</param>
public sealed record StoredRanges(IReadOnlyList<StoredRange> Ranges, string? Next);
