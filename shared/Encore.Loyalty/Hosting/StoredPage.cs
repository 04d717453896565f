using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Hosting;

/// <summary>A page of <see cref="ILedgerScan"/>.</summary>
/// <param name="Accounts">By member id.</param>
/// <param name="Next">Where the next page begins; null: this was the last.</param>
public sealed record StoredPage(IReadOnlyList<StoredAccount> Accounts, MemberId? Next);
