using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Referrals;

/// <summary>The statements on codes, and on friends of all members.</summary>
internal sealed class ReferralStatements(SqlText sql)
{
    public SqlStatement FindCode { get; } = sql.Of($"SELECT {ReferralCodeTable.Definition.Columns} FROM {ReferralCodeTable.Definition} WHERE scope = {In.Text} AND code = {In.Text}");

    public SqlStatement CodesOf { get; } = sql.Of($"SELECT {ReferralCodeTable.Definition.Columns} FROM {ReferralCodeTable.Definition} WHERE member = {In.Text} ORDER BY made_at, code");

    public SqlStatement AddCode { get; } = sql.InsertIfAbsent(ReferralCodeTable.Definition, "scope", "code");

    public SqlStatement Find { get; } = sql.Of($"SELECT {ReferralTable.Definition.Columns} FROM {ReferralTable.Definition} WHERE member = {In.Text}");

    public SqlStatement Count { get; } = sql.Of($"SELECT status, COUNT(*) FROM {ReferralTable.Definition} WHERE referrer = {In.Text} GROUP BY status");

    /// <summary>Those behind an instant and a member.</summary>
    public SqlStatement List { get; } = sql.Of($"""
        SELECT {ReferralTable.Definition.Columns} FROM {ReferralTable.Definition}
        WHERE scope = {In.Text} AND status = {In.Int} AND claimed_at >= {In.Long} AND (claimed_at > {In.Long} OR member > {In.Text})
        ORDER BY claimed_at, member {AtMost.Rows}
        """);
}
