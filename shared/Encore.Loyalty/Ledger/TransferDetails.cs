namespace Encore.Loyalty.Ledger;

/// <summary>One half of a transfer between two ledgers. The halves of a merge have its id, and the same accounts, sources and points.</summary>
/// <param name="Id">Of the merge; it names neither member.</param>
/// <param name="Arrives">True in the ledger that the points came to.</param>
public sealed record TransferDetails(string Id, bool Arrives);
