using System.Data.Common;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>Reads ranges of members in a few statements, all at one instant. A page is about as large as its entries are many; longer histories come piece by piece.</summary>
internal sealed class SqlLedgerScan(SqlDatabase database) : ILedgerScan
{
    private const int EntriesAtOnce = 4000;
    private const int MembersAtOnce = 1000;

    private readonly ScanStatements statements = new(new(database.Options));

    private string Start => database.Options.Scope + "/";

    private string End => Start + database.Options.Dialect.Highest;

    public Task<StoredPage> PageAsync(MemberId? after, CancellationToken cancel = default) => database.ReadAsync(
        async session =>
        {
            var begin = after?.Value ?? Start;
            var heads = await session.ListAsync(statements.Heads, [begin, End, MembersAtOnce], row => (Member: row.Text(), Entries: row.Long()), cancel);
            var count = Fitting(heads.Select(head => head.Entries));
            var isLast = count == heads.Count && heads.Count < MembersAtOnce;
            var upTo = isLast ? End : heads[count - 1].Member;
            var isLong = count == 1 && heads[0].Entries > EntriesAtOnce;
            var accounts = await GatherAsync(session, new(statements.Range, isLong ? EntriesAtOnce : null), [begin, upTo], cancel);
            return new StoredPage(accounts, isLast ? null : MemberId.Parse(upTo));
        },
        cancel);

    public Task<StoredAccount?> AccountAsync(MemberId member, CancellationToken cancel = default) => database.ReadAsync(
        async session =>
        {
            var accounts = await GatherAsync(session, new(statements.Single, EntriesAtOnce), [member.Value], cancel);
            return accounts.Count == 0 ? null : accounts[0];
        },
        cancel);

    public Task<StoredEntries> EntriesAsync(MemberId member, long after, CancellationToken cancel = default) => database.ReadAsync(
        async session =>
        {
            var rows = new StoredRows(member.Value);
            await session.ReadAsync([new(statements.EntriesBehind, [member.Value, after, EntriesAtOnce], row =>
            {
                row.Skip();
                rows.TakeEntry(row);
            })], cancel);
            return rows.ToEntries(EntriesAtOnce);
        },
        cancel);

    public Task<IReadOnlyList<StoredStray>> StraysAsync(int limit, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<StoredStray>>(
        async session =>
        {
            object?[] values = [Start, End, limit];
            var facts = await session.ListAsync(statements.StrayFacts, values, row => new StoredStray(row.Member(), row.Long(), IsMessage: false), cancel);
            var messages = await session.ListAsync(statements.StrayMessages, values, row => new StoredStray(row.Member(), row.Long(), IsMessage: true), cancel);
            return [.. facts.Concat(messages).Take(limit)];
        },
        cancel);

    public async Task<bool> RestoreAsync(MemberAccount account, CancellationToken cancel = default)
    {
        var row = MemberTable.Values(account);
        SqlWrite guard = account.Version == 0
            ? new(statements.InsertAccount, row, WriteGuard.Expectation)
            : new(statements.UpdateAccount, [.. row[3..], row[0], account.Version], WriteGuard.Expectation);
        try
        {
            return await database.WriteOnceAsync(session => session.TransactAsync(
                async () =>
                {
                    if ((await session.WriteAsync([guard], cancel))[0] == 0)
                    {
                        return false;
                    }

                    await session.WriteAsync([new(statements.DropLots, [account.Member.Value]), .. account.Lots.Select(lot => new SqlWrite(statements.PutLot, LotTable.Values(account.Member, lot)))], cancel);
                    return true;
                },
                cancel), cancel);
        }
        catch (DbException problem) when (database.IsConflict(problem))
        {
            return false;
        }
    }

    /// <summary>How many members a page holds, so that its entries are not too many; at least one where there is one.</summary>
    private static int Fitting(IEnumerable<long> entries)
    {
        var (count, sum) = (0, 0L);
        foreach (var number in entries)
        {
            sum = checked(sum + Math.Clamp(number, 0, EntriesAtOnce + 1));
            if (count > 0 && sum > EntriesAtOnce)
            {
                break;
            }

            count++;
        }

        return count;
    }

    private static async Task<IReadOnlyList<StoredAccount>> GatherAsync(SqlSession session, RangeScan range, object?[] which, CancellationToken cancel)
    {
        await session.ReadAsync([.. range.Reads(which)], cancel);
        return range.Result();
    }
}
