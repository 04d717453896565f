using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>Gathers the rows of some members, member by member.</summary>
/// <param name="statements">What is asked.</param>
/// <param name="mostEntries">Of a member.</param>
internal sealed class RangeScan(MemberStatements statements, int mostEntries)
{
    private readonly SortedDictionary<string, StoredRows> byMember = new(StringComparer.Ordinal);
    private StoredRows? last;

    public IEnumerable<SqlRead> Reads(params object?[] which) =>
    [
        new(statements.Accounts, which, row => Of(row).TakeAccount(row)),
        new(statements.Lots, which, row => Of(row).TakeLot(row)),
        new(statements.Vouchers, which, row => Of(row).TakeVoucher(row)),
        new(statements.FirstEntries, [.. which, (long)mostEntries], row => Of(row).TakeEntry(row)),
    ];

    public IReadOnlyList<StoredAccount> Result() => [.. byMember.Values.Select(rows => rows.ToAccount(mostEntries))];

    /// <summary>Rows come by member, so the one before is mostly the one wanted.</summary>
    private StoredRows Of(Row row)
    {
        var member = row.Text();
        if (last is null || last.Name != member)
        {
            if (!byMember.TryGetValue(member, out last))
            {
                last = new(member);
                byMember[member] = last;
            }
        }

        return last;
    }
}
