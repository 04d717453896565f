using System.Runtime.CompilerServices;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>Reads for screens and jobs. Long lists come page by page, so no connection is held while the caller thinks.</summary>
internal sealed class SqlLedgerReader(SqlDatabase database) : ILedgerReader
{
    private const int EntriesAtOnce = 1000;

    private const int MembersAtOnce = 50;

    private readonly ReaderStatements statements = new(new(database.Options));

    private readonly LedgerStatements ledger = new(new(database.Options));

    private string Scope => database.Options.Scope;

    public Task<MemberAccount?> AccountAsync(MemberId member, CancellationToken cancel = default) => database.ReadAsync(
        async session =>
        {
            var load = new AccountLoad(AccountRequest.Of(member), ledger);
            await session.ReadAsync([.. load.Reads()], cancel);
            return load.Result().View.Account is { Version: > 0 } account ? account : null;
        },
        cancel);

    public Task<IReadOnlyList<Entry>> HistoryAsync(MemberId member, long? before, int limit, CancellationToken cancel = default) =>
        ListAsync(statements.EntriesBefore, [member.Value, before ?? long.MaxValue, limit], EntryTable.Read, cancel);

    public async IAsyncEnumerable<Entry> EntriesAsync(MemberId member, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var entry in RestAsync(member, 0, cancel))
        {
            yield return entry;
        }
    }

    public Task<IReadOnlyList<Voucher>> VouchersAsync(MemberId member, CancellationToken cancel = default) =>
        ListAsync(statements.Vouchers, [member.Value], VoucherTable.Read, cancel);

    public Task<IReadOnlyList<MemberAccount>> MembersAsync(string search, MemberId? after, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<MemberAccount>>(async session => await PageAsync(session, search, after, limit, cancel), cancel);

    public Task<IReadOnlyList<MemberId>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) =>
        ListAsync(statements.Due, [Scope, now.ToUnixTimeMilliseconds(), limit], row => row.Member(), cancel);

    public Task<IReadOnlyList<MemberAccount>> AccountsAsync(MemberId? after, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<MemberAccount>>(
            async session =>
            {
                var page = await PageAsync(session, "", after, limit, cancel);
                var accounts = new List<MemberAccount>();
                foreach (var chunk in page.Chunk(MembersAtOnce))
                {
                    var loads = chunk.Select(account => new WholeAccount(account.Member, statements)).ToList();
                    await session.ReadAsync([.. loads.SelectMany(load => load.Reads())], cancel);
                    accounts.AddRange(loads.Select(load => load.Result()));
                }

                return accounts;
            },
            cancel);

    public async IAsyncEnumerable<Entry> EntriesOfAsync(IReadOnlyList<MemberId> members, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var chunk in members.OrderBy(member => member.Value, StringComparer.Ordinal).Chunk(MembersAtOnce))
        {
            foreach (var (member, entries) in await FirstPagesAsync(chunk, cancel))
            {
                foreach (var entry in entries)
                {
                    yield return entry;
                }

                if (entries.Count == EntriesAtOnce)
                {
                    await foreach (var entry in RestAsync(member, entries[^1].Sequence, cancel))
                    {
                        yield return entry;
                    }
                }
            }
        }
    }

    public async Task<LedgerTotals> TotalsAsync(CancellationToken cancel = default) =>
        (await ListAsync(statements.Totals, [Scope + "/", Scope + "0"], row => new LedgerTotals(row.Sum(), row.Sum(), MemberTable.ReadBalances(row.Sum)), cancel))[0];

    /// <summary>One range of ids, so that the index begins where the page does.</summary>
    private Task<List<MemberAccount>> PageAsync(SqlSession session, string search, MemberId? after, int limit, CancellationToken cancel)
    {
        var first = $"{Scope}/{search}";
        var end = first + database.Options.Dialect.Highest;
        return after is { } last && string.CompareOrdinal(last.Value, first) >= 0
            ? session.ListAsync(statements.MembersBehind, [last.Value, end, limit], MemberTable.Read, cancel)
            : session.ListAsync(statements.MembersFrom, [first, end, limit], MemberTable.Read, cancel);
    }

    private Task<IReadOnlyList<(MemberId Member, List<Entry> Entries)>> FirstPagesAsync(IReadOnlyList<MemberId> members, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<(MemberId, List<Entry>)>>(
            async session =>
            {
                var pages = members.Select(member => (Member: member, Entries: new List<Entry>())).ToList();
                await session.ReadAsync([.. pages.Select(page => new SqlRead(statements.EntriesBehind, [page.Member.Value, 0L, EntriesAtOnce], row => page.Entries.Add(EntryTable.Read(row))))], cancel);
                return pages;
            },
            cancel);

    private async IAsyncEnumerable<Entry> RestAsync(MemberId member, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        IReadOnlyList<Entry> page;
        do
        {
            page = await ListAsync(statements.EntriesBehind, [member.Value, after, EntriesAtOnce], EntryTable.Read, cancel);
            foreach (var entry in page)
            {
                yield return entry;
                after = entry.Sequence;
            }
        }
        while (page.Count == EntriesAtOnce);
    }

    private Task<IReadOnlyList<T>> ListAsync<T>(SqlStatement statement, object?[] values, Func<Row, T> read, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<T>>(async session => await session.ListAsync(statement, values, read, cancel), cancel);
}
