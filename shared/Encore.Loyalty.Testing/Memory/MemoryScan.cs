using System.Collections.Immutable;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>The stored rows in memory. Nothing can be damaged here; what reads them is tested on real databases.</summary>
internal sealed class MemoryScan(string scope, Func<MemoryTables> tables, Func<Func<MemoryTables, MemoryTables?>, bool> write) : ILedgerScan
{
    private const int MembersAtOnce = 100;

    public Task<StoredRanges> RangesAsync(string? after, CancellationToken cancel = default)
    {
        var ends = Behind(tables(), after ?? "").Take(MembersAtOnce).Select(member => member.Account.Member.Value).ToList();
        return Task.FromResult(ends.Count == 0 ? new StoredRanges([], null) : new StoredRanges([new(after ?? "", ends[^1])], ends.Count < MembersAtOnce ? null : ends[^1]));
    }

    public Task<IReadOnlyList<StoredAccount>> AccountsAsync(StoredRange range, CancellationToken cancel = default)
    {
        var seen = tables();
        return Task.FromResult<IReadOnlyList<StoredAccount>>(
            [.. Behind(seen, range.After).TakeWhile(member => string.CompareOrdinal(member.Account.Member.Value, range.UpTo) <= 0).Select(member => Stored(seen, member))]);
    }

    public Task<StoredAccount?> AccountAsync(MemberId member, CancellationToken cancel = default)
    {
        var seen = tables();
        return Task.FromResult(seen.Members.GetValueOrDefault(member.Value) is { Account.Version: > 0 } known ? Stored(seen, known) : null);
    }

    public Task<StoredEntries> EntriesAsync(MemberId member, long after, CancellationToken cancel = default) =>
        Task.FromResult(new StoredEntries([.. tables().Of(member).Entries.Where(entry => entry.Sequence > after)], null, false));

    public Task<IReadOnlyList<StoredStray>> StraysAsync(int limit, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<StoredStray>>([]);

    public Task<bool> RestoreAsync(MemberAccount account, CancellationToken cancel = default) => Task.FromResult(write(before =>
    {
        var member = before.Of(account.Member);
        return member.Account.Version != account.Version ? null : before with
        {
            Members = before.Members.SetItem(account.Member.Value, member with
            {
                Account = account with { Version = account.Version + 1, Lots = [] },
                NextDueAt = account.NextDueAt,
                Lots = account.Lots.ToImmutableSortedDictionary(lot => lot.Id, lot => lot),
            }),
        };
    }));

    private IEnumerable<MemoryMember> Behind(MemoryTables seen, string after) => seen.Members.Values.Where(member =>
        member.Account.Member.Scope == scope && member.Account.Version > 0 && string.CompareOrdinal(member.Account.Member.Value, after) > 0);

    private static StoredAccount Stored(MemoryTables seen, MemoryMember member) => new()
    {
        Member = member.Account.Member,
        Account = member.Account,
        NextDueAt = member.NextDueAt,
        Lots = [.. member.Lots.Values.Select(StoredLot.Of)],
        Vouchers = [.. seen.Vouchers.Values.Where(voucher => voucher.Member == member.Account.Member).Select(voucher => new StoredVoucher(voucher.Code, voucher.Source.Value))],
        Entries = new(member.Entries, null, false),
    };
}
