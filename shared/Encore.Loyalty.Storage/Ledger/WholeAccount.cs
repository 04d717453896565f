using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>Reads one account with all its lots, closed ones too, at one instant.</summary>
internal sealed class WholeAccount(MemberId member, ReaderStatements statements)
{
    private readonly List<Lot> lots = [];
    private MemberAccount account = MemberAccount.Open(member);

    public IEnumerable<SqlRead> Reads() =>
    [
        new(statements.Account, [member.Value], row => account = MemberTable.Read(row)),
        new(statements.AllLots, [member.Value], row => lots.Add(LotTable.Read(row))),
    ];

    public MemberAccount Result() => account with { Lots = lots };
}
