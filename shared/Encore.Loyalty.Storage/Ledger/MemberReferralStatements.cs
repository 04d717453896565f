using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>By whom a member came, as it is loaded and committed with the account.</summary>
internal sealed class MemberReferralStatements(SqlText sql)
{
    public SqlStatement Find { get; } = sql.Of($"SELECT {ReferralTable.Definition.Columns} FROM {ReferralTable.Definition} WHERE member = {In.Text}");

    public SqlStatement Code { get; } = sql.Of($"SELECT {ReferralCodeTable.Definition.Columns} FROM {ReferralCodeTable.Definition} WHERE scope = {In.Text} AND code = {In.Text}");

    /// <summary>Friends of whoever has a code, but for one, who are alike in one of the marks. Once for each friend, not in everyday work.</summary>
    public SqlStatement Alike { get; } = sql.Of($"""
        SELECT {ReferralCodeTable.Marks} FROM {ReferralTable.Definition}
        WHERE referrer = (SELECT c.member FROM {ReferralCodeTable.Definition} c WHERE c.scope = {In.Text} AND c.code = {In.Text}) AND member <> {In.Text}
        AND (email_mark = {In.Text} OR address_mark = {In.Text} OR device_mark = {In.Text} OR ip_mark = {In.Text})
        ORDER BY member {AtMost.Rows}
        """);

    public SqlStatement Put { get; } = sql.Upsert(ReferralTable.Definition);

    public SqlStatement Drop { get; } = sql.Of($"DELETE FROM {ReferralTable.Definition} WHERE member = {In.Text}");

    /// <summary>To the first member, from the second.</summary>
    public SqlStatement TakeFriends { get; } = sql.Of($"UPDATE {ReferralTable.Definition} SET referrer = {In.Text} WHERE referrer = {In.Text}");

    /// <inheritdoc cref="TakeFriends"/>
    public SqlStatement TakeCodes { get; } = sql.Of($"UPDATE {ReferralCodeTable.Definition} SET member = {In.Text} WHERE member = {In.Text}");
}
