using System.Data.Common;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>Reads ranges of members in a few statements, all at one instant. A range is about as large as its entries are many; longer histories come piece by piece.</summary>
internal sealed class SqlLedgerScan(SqlDatabase database) : ILedgerScan
{
    private const int EntriesAtOnce = 4000;
    private const int MembersAtOnce = 1000;

    private readonly ScanStatements statements = new(new(database.Options));

    private string Start => database.Options.Scope + "/";

    private string End => Start + database.Options.Dialect.Highest;

    public async Task<StoredRanges> RangesAsync(string? after, CancellationToken cancel = default)
    {
        var start = after ?? Start;
        var heads = await database.ReadAsync(session => session.ListAsync(statements.Heads, [start, MembersAtOnce], row => (Member: row.Text(), Entries: row.Long()), cancel), cancel);
        var own = heads.TakeWhile(head => head.Member.StartsWith(Start, StringComparison.Ordinal)).ToList();
        var ends = Ends(own);
        if (own.Count == MembersAtOnce)
        {
            return new(Between(start, ends), ends[^1]);
        }

        // The last range reaches to the end, whoever may have rows there without an account.
        return new(Between(start, [.. ends.SkipLast(1), End]), null);
    }

    public Task<IReadOnlyList<StoredAccount>> AccountsAsync(StoredRange range, CancellationToken cancel = default) =>
        database.ReadAsync(session => GatherAsync(session, statements.Range, [range.After, range.UpTo], cancel), cancel);

    public Task<StoredAccount?> AccountAsync(MemberId member, CancellationToken cancel = default) => database.ReadAsync(
        async session =>
        {
            var accounts = await GatherAsync(session, statements.Single, [member.Value], cancel);
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

    /// <summary>The last members of ranges that do not have too many entries, each at least one member.</summary>
    private static List<string> Ends(List<(string Member, long Entries)> heads)
    {
        var (ends, sum) = (new List<string>(), 0L);
        for (var index = 0; index < heads.Count; index++)
        {
            sum += Math.Clamp(heads[index].Entries, 0, EntriesAtOnce);
            var isFull = index == heads.Count - 1 || sum + Math.Clamp(heads[index + 1].Entries, 0, EntriesAtOnce) > EntriesAtOnce;
            if (isFull)
            {
                ends.Add(heads[index].Member);
                sum = 0;
            }
        }

        return ends;
    }

    private static StoredRange[] Between(string start, List<string> ends) => [.. ends.Select((end, index) => new StoredRange(index == 0 ? start : ends[index - 1], end))];

    private static async Task<IReadOnlyList<StoredAccount>> GatherAsync(SqlSession session, MemberStatements which, object?[] values, CancellationToken cancel)
    {
        var range = new RangeScan(which, EntriesAtOnce);
        await session.ReadAsync([.. range.Reads(values)], cancel);
        return range.Result();
    }
}
