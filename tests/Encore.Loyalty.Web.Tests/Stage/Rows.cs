using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Web.Tests.Stage;

/// <summary>What is stored of the people of stories.</summary>
internal sealed class Rows(params IReadOnlyList<Story> stories) : ILedgerScan
{
    public Task<StoredRanges> RangesAsync(string? after, CancellationToken cancel = default) => Task.FromResult(new StoredRanges([new("", "")], null));

    public Task<IReadOnlyList<StoredAccount>> AccountsAsync(StoredRange range, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<StoredAccount>>([.. stories.Select(Stored)]);

    public Task<StoredAccount?> AccountAsync(MemberId member, CancellationToken cancel = default) => Task.FromResult(stories.Where(story => story.Member == member).Select(Stored).FirstOrDefault());

    public Task<StoredEntries> EntriesAsync(MemberId member, long after, CancellationToken cancel = default) => Task.FromResult(StoredEntries.None);

    public Task<IReadOnlyList<StoredStray>> StraysAsync(int limit, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<StoredStray>>([]);

    public Task<bool> RestoreAsync(MemberAccount account, CancellationToken cancel = default) => Task.FromResult(true);

    private static StoredAccount Stored(Story story) => new()
    {
        Member = story.Member,
        Account = story.View.Account,
        NextDueAt = story.View.Account.NextDueAt,
        Lots = [.. story.View.Account.Lots.Select(StoredLot.Of)],
        Vouchers = [.. story.Vouchers.Select(voucher => new StoredVoucher(voucher.Code, voucher.Source.Value))],
        Entries = new(story.View.Entries, null, false),
    };
}
