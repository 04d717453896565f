using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Hosting;

/// <summary>The ledger as it lies in storage, range by range and without trust in any of it: for the audit and the rebuild.</summary>
public interface ILedgerScan
{
    /// <summary>The next ranges of members, by id. Together with those before and behind they leave nothing out.</summary>
    /// <param name="after">As <see cref="StoredRanges.Next"/> said; null for the first.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<StoredRanges> RangesAsync(string? after, CancellationToken cancel = default);

    /// <summary>Everything stored of the members of a range, by id, all as of one instant. Rows of members who have no account are among them.</summary>
    Task<IReadOnlyList<StoredAccount>> AccountsAsync(StoredRange range, CancellationToken cancel = default);

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
