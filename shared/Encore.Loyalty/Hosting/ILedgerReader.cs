using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Hosting;

/// <summary>Reads for screens and jobs. Writes nothing.</summary>
public interface ILedgerReader
{
    /// <summary>With open lots; null for somebody who has never earned.</summary>
    Task<MemberAccount?> AccountAsync(MemberId member, CancellationToken cancel = default);

    /// <summary>Newest first.</summary>
    /// <param name="member">Whose entries.</param>
    /// <param name="before">Entries below this sequence; null for the newest.</param>
    /// <param name="limit">At most so many.</param>
    Task<IReadOnlyList<Entry>> HistoryAsync(MemberId member, long? before, int limit, CancellationToken cancel = default);

    /// <summary>All entries of the member by sequence.</summary>
    IAsyncEnumerable<Entry> EntriesAsync(MemberId member, CancellationToken cancel = default);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Voucher>> VouchersAsync(MemberId member, CancellationToken cancel = default);

    /// <summary>Accounts, without lots, by member id, of those whose id begins with <paramref name="search"/> behind the scope (empty: all).</summary>
    /// <param name="search">The beginning of the host's customer id.</param>
    /// <param name="after">Members behind this one; null for the first page.</param>
    /// <param name="limit">At most so many.</param>
    Task<IReadOnlyList<MemberAccount>> MembersAsync(string search, MemberId? after, int limit, CancellationToken cancel = default);

    /// <summary>Members for whom time alone has moved something by now that is not recorded, longest due first.</summary>
    Task<IReadOnlyList<MemberId>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default);

    /// <summary>Accounts with all their lots, closed ones too, by member id: for the audit, page by page.</summary>
    Task<IReadOnlyList<MemberAccount>> AccountsAsync(MemberId? after, int limit, CancellationToken cancel = default);

    /// <summary>All entries of these members by (member, sequence): for the audit.</summary>
    IAsyncEnumerable<Entry> EntriesOfAsync(IReadOnlyList<MemberId> members, CancellationToken cancel = default);

    Task<LedgerTotals> TotalsAsync(CancellationToken cancel = default);
}
