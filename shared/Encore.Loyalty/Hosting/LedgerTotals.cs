using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Hosting;

/// <summary>The sums over all members of a scope, as recorded.</summary>
public sealed record LedgerTotals(long Members, long Entries, Balances Balances);
