using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Rewards;

/// <summary>The statements on vouchers by their codes alone, on those that wait to be handed over, and on pools.</summary>
internal sealed class RewardStatements(SqlText sql)
{
    public SqlStatement Find { get; } = sql.Of($"SELECT {VoucherTable.Definition.Columns} FROM {VoucherTable.Definition} WHERE code = {In.Text}");

    /// <summary>Those behind an instant and a code.</summary>
    public SqlStatement Queue { get; } = sql.Of($"""
        SELECT {VoucherTable.Definition.Columns} FROM {VoucherTable.Definition}
        WHERE {VoucherTable.OnlyQueued} AND queue = {In.Text} AND status = {In.Int} AND issued_at >= {In.Long} AND (issued_at > {In.Long} OR code > {In.Text})
        ORDER BY issued_at, code {AtMost.Rows}
        """);

    public SqlStatement AddCode { get; } = sql.InsertIfAbsent(PoolTable.Definition, "scope", "pool", "code");

    public SqlStatement Pools { get; } = sql.Of($"SELECT pool, COUNT(*), COUNT(voucher) FROM {PoolTable.Definition} WHERE scope = {In.Text} GROUP BY pool");
}
