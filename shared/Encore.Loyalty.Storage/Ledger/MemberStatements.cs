using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>All rows of some members, each beginning with the member.</summary>
internal sealed class MemberStatements(SqlText sql, FormattableString which)
{
    private static readonly Table Entry = EntryTable.Definition;

    public SqlStatement Accounts { get; } = sql.Of($"SELECT {MemberTable.Definition.Columns} FROM {MemberTable.Definition} WHERE {which}");

    public SqlStatement Lots { get; } = sql.Of($"SELECT {LotTable.Definition.Columns} FROM {LotTable.Definition} WHERE {which} ORDER BY member, lot");

    public SqlStatement Vouchers { get; } = sql.Of($"SELECT member, code, source FROM {VoucherTable.Definition} WHERE {which}");

    /// <summary>Up to a sequence.</summary>
    public SqlStatement FirstEntries { get; } = sql.Of($"SELECT {Entry.Columns} FROM {Entry} WHERE {which} AND sequence <= {In.Long} ORDER BY member, sequence");
}
