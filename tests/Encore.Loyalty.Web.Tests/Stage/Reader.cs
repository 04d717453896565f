using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Web.Tests.Stage;

/// <summary>Reads what the people of stories have.</summary>
internal sealed class Reader(params IReadOnlyList<Story> stories) : ILedgerReader
{
    public Task<MemberAccount?> AccountAsync(MemberId member, CancellationToken cancel = default) => Task.FromResult(Find(member)?.View.Account);

    public Task<IReadOnlyList<Entry>> HistoryAsync(MemberId member, long? before, int limit, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<Entry>>([.. (Find(member)?.History ?? []).Where(entry => before is null || entry.Sequence < before).Take(limit)]);

    public IAsyncEnumerable<Entry> EntriesAsync(MemberId member, CancellationToken cancel = default) => EntriesOfAsync([member], cancel);

    public Task<IReadOnlyList<Voucher>> VouchersAsync(MemberId member, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<Voucher>>(Find(member)?.Vouchers ?? []);

    public Task<IReadOnlyList<MemberAccount>> MembersAsync(string search, MemberId? after, int limit, CancellationToken cancel = default) =>
        AccountsAsync(after, limit, cancel);

    public Task<IReadOnlyList<MemberId>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<MemberId>>([]);

    public Task<IReadOnlyList<MemberAccount>> AccountsAsync(MemberId? after, int limit, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<MemberAccount>>([.. stories.Select(story => story.View.Account).OrderBy(account => account.Member.Value, StringComparer.Ordinal).Where(account => after is not { } id || string.CompareOrdinal(account.Member.Value, id.Value) > 0).Take(limit)]);

    public async IAsyncEnumerable<Entry> EntriesOfAsync(IReadOnlyList<MemberId> members, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var entry in stories.Where(story => members.Contains(story.Member)).SelectMany(story => story.View.Entries))
        {
            await Task.Yield();
            yield return entry;
        }
    }

    public Task<LedgerTotals> TotalsAsync(CancellationToken cancel = default)
    {
        var balances = stories.SelectMany(story => story.View.Entries).Aggregate(default(Balances), (sum, entry) => sum.Move(entry.From, entry.To, entry.Points));
        return Task.FromResult(new LedgerTotals(stories.Count, stories.Sum(story => story.View.Entries.Count), balances));
    }

    private Story? Find(MemberId member) => stories.FirstOrDefault(story => story.Member == member);
}
