using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>The reads of screens and jobs; each sees the tables of one instant.</summary>
internal sealed class MemoryReader(string scope, Func<MemoryTables> tables) : ILedgerReader
{
    private IEnumerable<MemoryMember> Stored => tables().Members.Values.Where(member => member.Account.Member.Scope == scope && member.Account.Version > 0);

    public Task<MemberAccount?> AccountAsync(MemberId member, CancellationToken cancel = default) =>
        Task.FromResult(tables().Members.GetValueOrDefault(member.Value) is { Account.Version: > 0 } stored ? stored.Account with { Lots = [.. stored.OpenLots] } : null);

    public Task<IReadOnlyList<Entry>> HistoryAsync(MemberId member, long? before, int limit, CancellationToken cancel = default) =>
        List(tables().Of(member).Entries.Where(entry => entry.Sequence < (before ?? long.MaxValue)).Reverse().Take(limit));

    public IAsyncEnumerable<Entry> EntriesAsync(MemberId member, CancellationToken cancel = default) => EntriesOfAsync([member], cancel);

    public Task<IReadOnlyList<Voucher>> VouchersAsync(MemberId member, CancellationToken cancel = default) =>
        List(tables().Vouchers.Values.Where(voucher => voucher.Member == member).OrderByDescending(voucher => voucher.IssuedAt).ThenBy(voucher => voucher.Code, StringComparer.Ordinal));

    public Task<IReadOnlyList<MemberAccount>> MembersAsync(string search, MemberId? after, int limit, CancellationToken cancel = default) =>
        List(Behind(after).Select(member => member.Account).Where(account => account.Member.Customer.StartsWith(search, StringComparison.Ordinal)).Take(limit));

    public Task<IReadOnlyList<MemberId>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) => List(
        Stored.Where(member => member.NextDueAt <= now).OrderBy(member => member.NextDueAt).ThenBy(member => member.Account.Member.Value, StringComparer.Ordinal)
            .Select(member => member.Account.Member).Take(limit));

    public Task<IReadOnlyList<MemberAccount>> AccountsAsync(MemberId? after, int limit, CancellationToken cancel = default) =>
        List(Behind(after).Take(limit).Select(member => member.Account with { Lots = [.. member.Lots.Values] }));

    public async IAsyncEnumerable<Entry> EntriesOfAsync(IReadOnlyList<MemberId> members, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        await Task.CompletedTask;
        var seen = tables();
        foreach (var entry in members.OrderBy(member => member.Value, StringComparer.Ordinal).SelectMany(member => seen.Of(member).Entries))
        {
            cancel.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    public Task<LedgerTotals> TotalsAsync(CancellationToken cancel = default)
    {
        var accounts = Stored.Select(member => member.Account).ToList();
        var sums = new Balances
        {
            Issued = accounts.Sum(account => account.Balances.Issued),
            Pending = accounts.Sum(account => account.Balances.Pending),
            Available = accounts.Sum(account => account.Balances.Available),
            Reserved = accounts.Sum(account => account.Balances.Reserved),
            Redeemed = accounts.Sum(account => account.Balances.Redeemed),
            Expired = accounts.Sum(account => account.Balances.Expired),
            ClawedBack = accounts.Sum(account => account.Balances.ClawedBack),
            Adjusted = accounts.Sum(account => account.Balances.Adjusted),
            Deficit = accounts.Sum(account => account.Balances.Deficit),
        };
        return Task.FromResult(new LedgerTotals(accounts.Count, accounts.Sum(account => account.LastSequence), sums));
    }

    private static Task<IReadOnlyList<T>> List<T>(IEnumerable<T> rows) => Task.FromResult<IReadOnlyList<T>>([.. rows]);

    private IEnumerable<MemoryMember> Behind(MemberId? after) => Stored.Where(member => string.CompareOrdinal(member.Account.Member.Value, after?.Value ?? "") > 0);
}
