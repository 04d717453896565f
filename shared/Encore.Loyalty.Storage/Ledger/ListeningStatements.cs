using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>What one member was asked and answered, and what staff look after for them.</summary>
internal sealed class ListeningStatements(SqlText sql)
{
    private static readonly Table Invitation = InvitationTable.Definition;

    private static readonly Table Case = CaseTable.Definition;

    public SqlStatement Invitations { get; } = sql.Of($"SELECT {Invitation.Columns} FROM {Invitation} WHERE member = {In.Text} ORDER BY id");

    public SqlStatement Invite { get; } = sql.InsertIfAbsent(Invitation, "member", "id");

    public SqlStatement Answer { get; } = sql.Of($"""
        UPDATE {Invitation} SET token = {In.Text}, answered = {In.Int}, answered_at = {In.Long}, times = {In.Int}, answers = {In.Text}, texts = {In.Text}
        WHERE member = {In.Text} AND id = {In.Text} AND times = {In.Int}
        """);

    public SqlStatement Cases { get; } = sql.Of($"SELECT {Case.Columns} FROM {Case} WHERE member = {In.Text} ORDER BY id");

    public SqlStatement OpenCase { get; } = sql.InsertIfAbsent(Case, "member", "id");

    public SqlStatement ChangeCase { get; } = sql.Of($"""
        UPDATE {Case} SET topic = {In.Int}, status = {In.Int}, is_open = {In.Int}, assignee = {In.Text},
        opened_at = {In.Long}, due_at = {In.Long}, closed_at = {In.Long}, notes = {In.Text}, version = {In.Long}
        WHERE member = {In.Text} AND id = {In.Text} AND version = {In.Long}
        """);
}
