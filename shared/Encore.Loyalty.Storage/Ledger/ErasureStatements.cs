using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>Everything stored under a member goes on under another name, without what could tell of a person. Each statement takes the new name, then the old one.</summary>
internal sealed class ErasureStatements(SqlText sql)
{
    public IReadOnlyList<SqlStatement> Renames { get; } =
    [
        sql.Of($"UPDATE {MemberTable.Definition} SET member = {In.Text} WHERE member = {In.Text}"),
        sql.Of($"UPDATE {EntryTable.Definition} SET member = {In.Text}, note = NULL WHERE member = {In.Text}"),
        sql.Of($"UPDATE {LotTable.Definition} SET member = {In.Text} WHERE member = {In.Text}"),
        sql.Of($"UPDATE {VoucherTable.Definition} SET member = {In.Text}, order_id = NULL, closing = NULL, status = CASE WHEN status < 2 THEN 3 ELSE status END WHERE member = {In.Text}"),
        sql.Of($"UPDATE {InboxTable.Definition} SET member = {In.Text}, payload = '', result = NULL, status = 1 WHERE member = {In.Text}"),
        sql.Of($"UPDATE {OutboxTable.Definition} SET member = {In.Text}, figures = '{{}}', problem = NULL, status = CASE WHEN status = 0 THEN 2 ELSE status END WHERE member = {In.Text}"),
        sql.Of($"UPDATE {ActivityTable.Definition} SET member = {In.Text} WHERE member = {In.Text}"),
        sql.Of($"UPDATE {InvitationTable.Definition} SET member = {In.Text}, token = NULL, texts = NULL WHERE member = {In.Text}"),
        sql.Of($"UPDATE {CaseTable.Definition} SET member = {In.Text}, assignee = '', notes = '[]', status = 2, is_open = 0 WHERE member = {In.Text}"),
        sql.Of($"UPDATE {ReferralTable.Definition} SET member = {In.Text}, email_mark = NULL, address_mark = NULL, device_mark = NULL, ip_mark = NULL, details = '{{}}' WHERE member = {In.Text}"),
        sql.Of($"UPDATE {StatusTable.Definition} SET member = {In.Text}, reason = '' WHERE member = {In.Text}"),
    ];

    /// <summary>What is not kept under any name; each takes the old one.</summary>
    public IReadOnlyList<SqlStatement> Removals { get; } =
    [
        sql.Of($"UPDATE {ReferralTable.Definition} SET referrer = NULL WHERE referrer = {In.Text}"),
        sql.Of($"DELETE FROM {ReferralCodeTable.Definition} WHERE member = {In.Text}"),
    ];
}
