namespace Encore.Loyalty.Ledger;

/// <summary>Something that stands in a ledger and goes over into another: so many points in an account, of a lot, from a source.</summary>
/// <param name="Account">Where the points are.</param>
/// <param name="Points">How many: below zero in accounts that points come from.</param>
/// <param name="Origin">An entry that speaks of them; its lot, source, rule, version and details go along.</param>
internal readonly record struct TransferItem(LedgerAccount Account, long Points, Entry Origin);
