using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Hosting;

/// <summary>The ledger as it lies in storage, page by page and without trust in any of it: for the audit and the rebuild.</summary>
public interface ILedgerScan
{
    /// <summary>The next members by id, with everything stored of each, all as of one instant. Rows of members who have no account are among them.</summary>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<StoredPage> PageAsync(MemberId? after, CancellationToken cancel = default);

    /// <summary>One member, as of one instant; null when nothing is stored of them.</summary>
    Task<StoredAccount?> AccountAsync(MemberId member, CancellationToken cancel = default);

    /// <summary>The entries behind a sequence, where <see cref="StoredEntries.HasMore"/> said so.</summary>
    Task<StoredEntries> EntriesAsync(MemberId member, long after, CancellationToken cancel = default);

    /// <summary>Rows of inbox and outbox that say what cannot be.</summary>
    Task<IReadOnlyList<StoredStray>> StraysAsync(int limit, CancellationToken cancel = default);

    /// <summary>Puts an account and its lots in the place of what is stored, in one transaction. Entries are not touched.</summary>
    /// <param name="account">With all lots, and the version that is expected; 0 when there is no row.</param>
    /// <param name="cancel">Stops before the commit.</param>
    /// <returns>False, with nothing changed, when the account has moved on.</returns>
    Task<bool> RestoreAsync(MemberAccount account, CancellationToken cancel = default);
}
